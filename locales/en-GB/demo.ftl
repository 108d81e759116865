# The demo command.

demo-begins = The demo college is being made. This takes some seconds.
demo-ready = The demo college is ready. Everyone in it is invented.
demo-found = The demo college was here already and is as it was; its weeks go on from today. Everyone in it is invented.
demo-learner = { $name } is a learner. This is the address of their card, and here is the card:
    { $link }
demo-card-stands = Cards made before still work; they are in { $cards }. For a new one, which stops the former: target/release/sayso card { $learner }
demo-refused-size = The demo college has from 40 to 900 learners.
demo-refused-half = The making of the demo college was cut short, and this database holds half of it. Make the database anew (dropdb, then createdb), and run this again.
demo-refused-in-use = This data folder holds a real college. Nothing was changed. Pick an empty folder with SAYSO_DATA_DIR.
demo-refused-under-way = Another command is making the demo college, or importing files, in this data folder right now. Wait until it has ended, and run this again.
demo-failed = The demo college could not be made. The log says why. Try again with an empty data folder.
