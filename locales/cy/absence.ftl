# Not in: from which day to which, and never why.

absence-title = Dydw i ddim i mewn
absence-title-of = Nid yw { $name } i mewn
absence-lead = Dywedwch o ba ddiwrnod hyd at ba ddiwrnod. Nid oes neb yn gofyn pam, ac ni chaiff ei gadw yn unman.
absence-from = O
absence-to = Hyd at, ac yn cynnwys
absence-mark = Marcio’r dyddiau hyn
absence-wrong-from = Rhowch ddiwrnod cyntaf go iawn
absence-wrong-to = Rhowch ddiwrnod olaf go iawn
absence-wrong-over = Rhaid i’r diwrnod cyntaf fod heddiw neu wedyn
absence-wrong-ends-first = Rhaid i’r diwrnod olaf beidio â bod cyn y cyntaf
absence-wrong-too-long = Blwyddyn ar y mwyaf ar y tro: gall y diwrnod olaf fod yn { $date } neu cyn hynny
absence-marked = Wedi’u marcio
absence-row = { $from } hyd at { $to }
absence-take-back = I mewn wedi’r cyfan: { $from } hyd at { $to }
absence-take-back-day = I mewn wedi’r cyfan: { $from }
absence-in-again = I mewn o hyn ymlaen
absence-mistaken = Wedi’i farcio drwy gamgymeriad: i mewn drwy’r amser
absence-done-marked = Marciwyd. Mae’r cydlynydd yn ei weld ar unwaith.
absence-done-marked-of = Marciwyd: nid yw { $name } i mewn ar y dyddiau hyn.
absence-done-back = Tynnwyd yn ôl.
absence-done-in-again = I mewn o hyn ymlaen. Mae’r dyddiau sydd wedi mynd yn aros wedi’u marcio.
absence-today = Rydych wedi’ch marcio fel nad ydych i mewn heddiw.
absence-weeks = Wythnosau a gynlluniwyd eto
