package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.ActorExport;
import org.cocreation.actor.actor.ActorExport.Choice;
import org.cocreation.actor.actor.ActorExport.Exported;
import org.cocreation.actor.actor.PersonalReadService;
import org.jspecify.annotations.Nullable;

/** Reads actors for a file, some at a time, so that no transaction is held while a slow reader takes them. */
@ApplicationScoped
@Transactional
public class ExportService {

    private static final int PAGE = 1_000;

    private final ActorExport actors;
    private final PersonalReadService reads;
    private final ObjectMapper json;

    ExportService(ActorExport actors, PersonalReadService reads, ObjectMapper json) {
        this.actors = actors;
        this.reads = reads;
        this.json = json;
    }

    /** Begins a file and keeps account of who reads it. */
    ActorFileWriter begin(FileFormat format) {
        reads.record("ExportResource.export", "/v1/actors/export");
        return format == FileFormat.CSV ? new CsvWriter(actors.strata()) : new JsonLinesWriter(json);
    }

    /** Some actors after the given one; empty at the end. */
    List<Exported> page(Choice choice, @Nullable UUID after) {
        return actors.page(choice, after, PAGE);
    }
}
