package org.cocreation.value.weighting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;

/** What counts how much, of all groups. */
@ApplicationScoped
public class GroupWeightings implements PanacheRepositoryBase<GroupWeighting, GroupWeighting.Key> {

    /** The weights by group and criterion, of the groups that have said something. */
    public Map<String, Map<String, Double>> of(UUID frameId) {
        Map<String, Map<String, Double>> byGroup = new HashMap<>();
        list("key.frameId", frameId).forEach(each -> byGroup.put(each.group(), each.weights()));
        return byGroup;
    }

    List<GroupWeighting> page(UUID frameId, Cursors.Start start) {
        String after = start.first() ? "" : start.after().get(0);
        return find("key.frameId = ?1 and key.group > ?2 order by key.group", frameId, after)
                .page(0, start.fetch())
                .list();
    }
}
