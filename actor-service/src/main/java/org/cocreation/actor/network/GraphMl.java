package org.cocreation.actor.network;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.network.Network.Place;
import org.jspecify.annotations.Nullable;

/**
 * Writes the network as GraphML (graphdrawing.org): actors and arenas are nodes, seats are edges. Actors of one arena are tied; a reader
 * projects the graph to get the ties. Ids are all it holds of anybody.
 */
final class GraphMl {

    private final Appendable out;

    GraphMl(Appendable out) {
        this.out = out;
    }

    void begin(@Nullable Instant asOf) throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                <key id="asOf" for="graph" attr.name="asOf" attr.type="string"/>
                <key id="kind" for="node" attr.name="kind" attr.type="string"/>
                <key id="betweenness" for="node" attr.name="betweenness" attr.type="double"/>
                <key id="ties" for="node" attr.name="ties" attr.type="int"/>
                <graph id="network" edgedefault="undirected">
                """);
        if (asOf != null) {
            out.append("<data key=\"asOf\">").append(asOf.toString()).append("</data>\n");
        }
    }

    void actor(Place place) throws IOException {
        out.append("<node id=\"actor:").append(place.actorId().toString());
        out.append("\"><data key=\"kind\">ACTOR</data><data key=\"betweenness\">");
        out.append(Double.toString(place.betweenness()));
        out.append("</data><data key=\"ties\">").append(Integer.toString(place.ties()));
        out.append("</data></node>\n");
    }

    void arena(UUID id) throws IOException {
        out.append("<node id=\"arena:").append(id.toString());
        out.append("\"><data key=\"kind\">ARENA</data></node>\n");
    }

    void seat(UUID actor, UUID arena) throws IOException {
        out.append("<edge source=\"actor:").append(actor.toString());
        out.append("\" target=\"arena:").append(arena.toString()).append("\"/>\n");
    }

    void end() throws IOException {
        out.append("</graph>\n</graphml>\n");
    }
}
