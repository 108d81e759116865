# The college's own words. Change the first term to the name your college gives a learning support assistant.

-lsa =
    { $form ->
       *[one] support worker
        [many] support workers
        [start] Support worker
        [start-many] Support workers
    }

college-title = The college
college-questions-do = How the questions do
college-questions-do-note = How often people are not sure, go back, change an answer or have help. No names.
