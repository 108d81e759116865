# That a session is off for the day, or a learner is not there.

called-off-title = Ar gyfer y diwrnod hwn
called-off-off = Dydy’r sesiwn hon ddim ymlaen
called-off-on = Mae’r sesiwn hon ymlaen wedi’r cyfan
called-off-not-here = Dydy { $name } ddim yma
called-off-here = Mae { $name } yma wedi’r cyfan
called-off-is-not-here = Dydy { $name } ddim yma.
called-off-is-off = Dydy’r sesiwn hon ddim ymlaen. Mae pwy bynnag oedd i ddod yn rhydd bryd hynny.
called-off-is-on = Mae { $name } yma, ac mae’r sesiwn hon ymlaen.
called-off-free = rhydd
called-off-you-are-free = Rwyt ti’n rhydd bryd hynny. Mae’r cydlynydd yn ei weld, a gall ofyn i ti fynd at rywun arall.
called-off-row-not-here = Dydy { $name } ddim yn { $meeting }.
called-off-row-off = Dydy { $meeting } ddim ymlaen.
