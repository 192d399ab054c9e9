package org.cocreation.kit.note;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ProblemType;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/notes")
public class NoteResource {

    private final EntityManager entities;
    private final EventLog log;
    private final Ids ids;

    NoteResource(EntityManager entities, EventLog log, Ids ids) {
        this.entities = entities;
        this.log = log;
        this.ids = ids;
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record WriteNote(
            @NotBlank @Size(max = 20) String text,
            Colour colour,
            UUID about,
            @NotNull Integer size) {}

    public record NoteView(UUID id, String text) {}

    @POST
    @RolesAllowed("participant")
    @StateChange
    public RestResponse<NoteView> write(WriteNote command) {
        Note note = new Note(ids.next(), command.text());
        entities.persist(note);
        log.append(new ArenaEvent.ArenaErasureConfirmed(note.id));
        if (command.size() == 13) {
            throw new RuleViolation(ProblemType.Standard.CONFLICT, "thirteen is refused");
        }
        return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/v1/notes/" + note.id))
                .entity(new NoteView(note.id, note.text))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    public NoteView read(@PathParam("id") UUID id) {
        Note note = entities.find(Note.class, id);
        if (note == null) {
            throw new RuleViolation(ProblemType.Standard.NOT_FOUND, "no note " + id);
        }
        return new NoteView(note.id, note.text);
    }

    @ApplicationScoped
    static class Nobody implements Caller.Directory {

        @Override
        public Optional<UUID> actorOf(String loginKey) {
            return Optional.empty();
        }

        @Override
        public boolean mayAct(UUID personId, UUID organisationId, Instant at) {
            return false;
        }
    }

    @ApplicationScoped
    static class Problems implements ProblemType.Catalogue {

        @Override
        public Collection<? extends ProblemType> all() {
            return List.of();
        }
    }
}
