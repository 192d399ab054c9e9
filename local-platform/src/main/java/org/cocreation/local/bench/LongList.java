package org.cocreation.local.bench;

import java.util.List;

/**
 * A list of an arena that may grow long.
 *
 * @param word what it is called, in addresses too
 * @param table the table behind it
 * @param views filters and orders that a client may ask for, as queries of an address
 * @param rows what fills the table
 */
record LongList(String word, String table, List<String> views, String rows) {

    static final List<LongList> ALL = List.of(
            new LongList(
                    "proposals",
                    "proposal",
                    List.of(
                            "sort=newest",
                            "sort=support",
                            "state=IDEA&sort=newest",
                            "state=PROPOSED&sort=newest",
                            "state=PROPOSED&sort=support"),
                    """
            insert into proposal
                (id, revision, arena_id, title, summary, language, framing_version, version, state, change_logic, shared_by,
                 shared_at, changed_at, supporters)
            select uuidv7(), 0, arena, 'A pocket park where the old bus stop was, number ' || n, 'Made by the server to fill a list.',
                   'en', 1, 1, case when n % 10 = 0 then 'PROPOSED' else 'IDEA' end, '[]', citizen, now(), now(),
                   (n * 7919::bigint) % 5000"""),
            new LongList(
                    "contributions",
                    "contribution",
                    List.of("sort=newest", "sort=oldest", "waiting=OPEN&sort=oldest"),
                    """
            insert into contribution
                (id, version, arena_id, about_kind, about_id, kind, text, language, made_by, made_at, state, outcome, settled_by,
                 settled_at)
            select uuidv7(), 0, arena, 'ARENA', arena, 'QUESTION', 'Made by the server to fill a list, number ' || n, 'en', citizen,
                   now(), 'VISIBLE', case when n % 10 > 0 then 'ANSWERED' end, case when n % 10 > 0 then citizen end,
                   case when n % 10 > 0 then now() end"""),
            new LongList("decisions", "decision", List.of("state=OPEN", "state=TAKEN", "state=NOT_TAKEN"), """
            insert into decision
                (id, version, arena_id, decision_type, question, rule, electorate, secret, ballot_form, seed, options, option_codes,
                 proposal_ids, open_contributions, topics, jurisdictions, step_size, expected_effect, expected_because, roll_size,
                 roll_by_role, round, falling_back, state, opened_by, opened_at, closes_at, closed_at, effect, degraded_because,
                 outcome)
            select uuidv7(), 0, arena, 'SET_RULES', 'Made by the server to fill a list, number ' || n, '{"kind": "MAJORITY"}', 'SEATS',
                   false, 'VOTE', 'seed', '[{"code": "yes", "title": "Yes"}]', '{yes}', '{}', '{}', '{}', '{}', 'SMALL',
                   'RECOMMENDATION', '{}', 1, '{}', 1, false, case when n % 10 = 0 then 'OPEN' else 'TAKEN' end, citizen, now(),
                   now() + interval '1 year', case when n % 10 > 0 then now() end, case when n % 10 > 0 then 'RECOMMENDATION' end, '{}',
                   case when n % 10 > 0 then '{}'::jsonb end"""));

    private static final String MANY =
            " from (select ?::uuid as arena, ?::uuid as citizen) as given, generate_series(1, ?) as n";

    /** Statement that adds rows; its parameters are the arena, who does it, and how many. */
    String filling() {
        return rows + MANY;
    }
}
