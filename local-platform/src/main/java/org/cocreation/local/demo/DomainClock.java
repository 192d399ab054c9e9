package org.cocreation.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** The clock by which arenas lapse and mandates end. It can be moved on a platform for trying out, in all services together. */
final class DomainClock {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("arena", "actor", "value");
    private static final Person OPERATOR = Person.of("operator-1", "operator");

    private final GatewayClient gateway;

    DomainClock(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /** Makes it show the time of day again, if somebody has moved it. */
    void returnToZero() throws InterruptedException {
        for (String service : SERVICES) {
            String path = "/v1/operations/" + service + "/clock";
            Answer now = gateway.send(Call.get(OPERATOR, path));
            if (!now.done()) {
                throw new PlatformFailure("the clock of the " + service + " service cannot be read: " + now.inShort());
            }
            if (now.body().path("offsetSeconds").asLong() != 0) {
                Answer moved = gateway.send(
                        Call.post(OPERATOR, path, JSON.createObjectNode().put("offset", "PT0S")));
                if (!moved.done()) {
                    throw new PlatformFailure(
                            "the clock of the " + service + " service cannot be moved: " + moved.inShort());
                }
            }
        }
    }
}
