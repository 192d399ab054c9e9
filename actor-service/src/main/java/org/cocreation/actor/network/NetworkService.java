package org.cocreation.actor.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cocreation.actor.network.Network.Place;

/** Replaces the stored network, at once for all readers. */
@ApplicationScoped
@Transactional
public class NetworkService {

    private final NetworkStore store;

    NetworkService(NetworkStore store) {
        this.store = store;
    }

    void replace(NetworkStore.State state, List<Place> places, List<NetworkStore.Scope> scopes) {
        store.put(state, places, scopes);
    }
}
