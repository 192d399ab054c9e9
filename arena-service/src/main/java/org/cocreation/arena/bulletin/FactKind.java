package org.cocreation.arena.bulletin;

/** What a bulletin can rest on, and how this service knows that it belongs to an arena. */
public enum FactKind {
    DECISION("select id from decision where arena_id = ? and id = any(?)"),
    TEST("select id from prototype_test where arena_id = ? and id = any(?)"),
    /** What this or another jurisdiction did with a proposal of the arena. */
    ADOPTION("""
            select a.id from adoption_record a join proposal p on p.id = a.proposal_id
            where p.arena_id = ? and a.id = any(?)"""),
    SESSION("select id from session where arena_id = ? and id = any(?)"),
    /** Known from what the value assessment service has published. */
    ASSESSMENT("""
            select subject as id from timeline_entry
            where generation = (select live_generation from projection where name = 'timeline')
              and arena_id = ? and subject = any(?) and type = 'org.cocreation.assessment-published.v1'""");

    private final String known;

    FactKind(String known) {
        this.known = known;
    }

    /** Statement that finds those of the given ids that belong to an arena. */
    String known() {
        return known;
    }
}
