package org.cocreation.kit.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something written down once. */
@Entity
public class Note {

    @Id
    UUID id;

    @Version
    long version;

    String text;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
