-- Budget elections that were held elsewhere, counted here for comparison. They decide nothing: no decision, no record, no event.
create table imported_election (
    id          uuid        primary key,
    arena_id    uuid        not null constraint imported_election_arena_known references arena,
    title       text        not null,
    vote_type   text        not null,
    budget      numeric     not null constraint imported_election_budget_not_negative check (budget >= 0),
    currency    text,
    projects    integer     not null constraint imported_election_has_projects check (projects > 0),
    ballots     integer     not null constraint imported_election_ballots_not_negative check (ballots >= 0),
    outcomes    jsonb       not null,
    file        text        not null,
    imported_by uuid        not null,
    imported_at timestamptz not null
);
create index imported_election_of_arena on imported_election (arena_id, id);
