# Not in: from which day to which, and never why.

absence-title = Dydw i ddim i mewn
absence-title-of = Nid yw { $name } i mewn
absence-lead = Dywedwch o ba ddiwrnod hyd at ba ddiwrnod. Nid oes neb yn gofyn pam, ac ni chaiff ei gadw yn unman.
absence-from = O
absence-to = Hyd at, ac yn cynnwys
absence-mark = Marcio’r dyddiau hyn
absence-wrong = Rhowch ddau ddyddiad go iawn: y cyntaf heddiw neu wedyn, yr olaf ddim cyn y cyntaf
absence-marked = Wedi’u marcio
absence-row = { $from } hyd at { $to }
absence-take-back = I mewn wedi’r cyfan: { $from } hyd at { $to }
absence-done-marked = Marciwyd. Mae’r cydlynydd yn ei weld ar unwaith.
absence-done-back = Tynnwyd yn ôl.
absence-weeks = Wythnosau a gynlluniwyd eto
