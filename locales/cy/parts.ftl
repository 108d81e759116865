# Words of the parts that every page is made of.

parts-skip = Mynd i’r dudalen
    .symbol = next
parts-back = Yn ôl
    .symbol = back
parts-home = Fy help
    .symbol = home
parts-sign-out = Allgofnodi
    .symbol = out
parts-continue = Parhau
    .symbol = continue
parts-picked = Wedi ei ddewis
    .symbol = picked
parts-read-aloud = Darllen yn uchel: { $words }
    .symbol = read-aloud
parts-read-all = Darllen y cyfan
    .symbol = read-aloud
parts-stop = Stopio
    .symbol = stop
parts-no-voice = Does dim llais ar y cyfrifiadur hwn. Gofynna i rywun ei ddarllen i ti.
    .symbol = trouble
parts-kept = Rydyn ni wedi cadw dy ateb.
    .symbol = keep
parts-not-kept = Doedden ni ddim yn gallu cadw dy ateb. Defnyddia “Parhau”.
    .symbol = trouble
parts-progress = Cwestiwn { $number } o { $total }
    .symbol = progress
parts-progress-open = Cwestiwn { $number }
    .symbol = progress
parts-progress-more = Cwestiwn { $number } o { $total }: ychydig mwy
    .symbol = progress
parts-progress-open-more = Cwestiwn { $number }: ychydig mwy
    .symbol = progress
parts-talk = Siarad â rhywun
    .symbol = talk
parts-talk-reader = { $name } sy’n darllen hwn
    .symbol = message
parts-talk-desk = Gofynna yn y dderbynfa
    .symbol = desk
parts-settings = Gosodiadau
    .symbol = settings
parts-error-title = Gwall: { $title }
    .symbol = trouble
parts-trouble = Mae problem
    .symbol = trouble
parts-page-title = { $title } – Sayso
    .symbol = say
# At the top of each page in a language whose words no speaker has signed.
parts-unchecked = Does neb wedi gwirio’r geiriau hyn eto. Gall rhai fod yn anghywir.
    .symbol = language

parts-staff-here-as = Yma fel { $role }. Newid
parts-staff-demo = Enghraifft: mae pawb yma yn bobl ffug.
parts-print-left-out = { $count ->
        [one] Doedd dim lle i 1 peth yma. Mae yn Sayso.
       *[other] Doedd dim lle i { $count } peth yma. Maen nhw yn Sayso.
    }
    .symbol = print
parts-staff-overtaken = Newidiodd rhywun arall hyn tra oedd ar agor gyda ti. Mae dy ddewis di isod, heb ei gadw eto. Nawr: { $now }
