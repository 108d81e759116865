# The college's own words. Change the first term to the name your college gives a learning support assistant.

-lsa =
    { $form ->
       *[one] support worker
        [many] support workers
        [start] Support worker
        [start-many] Support workers
    }
