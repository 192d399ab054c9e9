package org.cocreation.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every event type of the platform by its wire name. */
public final class EventTypes {

    private static final String PREFIX = "org.cocreation.";
    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = new LinkedHashMap<>();
    private static final ClassValue<String> TYPE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            EventType said = event.getAnnotation(EventType.class);
            if (said == null) {
                throw new IllegalArgumentException(event + " has no @EventType");
            }
            return PREFIX + said.name() + ".v" + said.version();
        }
    };

    static {
        register(ArenaEvent.class);
        register(ActorEvent.class);
        register(ValueAssessmentEvent.class);
    }

    private EventTypes() {}

    /** The CloudEvents type of an event, such as {@code org.cocreation.arena-formed.v1}. */
    public static String typeOf(DomainEvent event) {
        return TYPE.get(event.getClass());
    }

    /** The CloudEvents type of an event class. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        return TYPE.get(event);
    }

    /** The topic on which events of a class travel. */
    public static String topicOf(Class<? extends DomainEvent> event) {
        if (ArenaEvent.class.isAssignableFrom(event)) {
            return ArenaEvent.TOPIC;
        }
        return ActorEvent.class.isAssignableFrom(event) ? ActorEvent.TOPIC : ValueAssessmentEvent.TOPIC;
    }

    /** The record that carries a type's data; empty for types this version does not know. */
    public static Optional<Class<? extends DomainEvent>> classOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All event classes in the order of the catalogue. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableCollection(BY_TYPE.values());
    }

    private static void register(Class<? extends DomainEvent> sealed) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            Class<? extends DomainEvent> event = permitted.asSubclass(DomainEvent.class);
            if (event.isInterface()) {
                register(event);
            } else if (BY_TYPE.put(typeOf(event), event) != null) {
                throw new IllegalStateException("two events are called " + typeOf(event));
            }
        }
    }
}
