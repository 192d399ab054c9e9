package org.cocreation.actor.privacy;

import java.time.Duration;

/** What is deleted some time after it ended; what is not listed here is kept as long as the actor. */
enum KeptForATime {
    INVITATIONS("invitation", "state = 'CLOSED' and settled_at < ?") {
        @Override
        Duration period(RetentionConfig config) {
            return config.invitations();
        }
    },
    COMMITMENTS("commitment", "state <> 'MADE' and closed_at < ?") {
        @Override
        Duration period(RetentionConfig config) {
            return config.commitments();
        }
    };

    private final String table;
    private final String ended;

    KeptForATime(String table, String ended) {
        this.table = table;
        this.ended = ended;
    }

    /** How long it is kept after its end. */
    abstract Duration period(RetentionConfig config);

    String count(int atMost) {
        return "select count(*) from (select 1 from %s where %s limit %d) due".formatted(table, ended, atMost);
    }

    String delete(int atMost) {
        return "delete from %1$s where id in (select id from %1$s where %2$s limit %3$d for update skip locked)"
                .formatted(table, ended, atMost);
    }
}
