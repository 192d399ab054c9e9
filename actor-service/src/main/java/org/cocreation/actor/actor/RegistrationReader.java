package org.cocreation.actor.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Reads registrations that come in bulk as strictly as a single one, and names every fault. */
@ApplicationScoped
class RegistrationReader {

    private static final int MOST_FAULTS = 20;

    private final ObjectMapper json;
    private final Validator validator;

    RegistrationReader(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.json.setConfig(this.json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            this.json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        this.validator = validator;
    }

    /**
     * What the fields say; null when they cannot be read. Adds what is wrong to the faults.
     *
     * @param known whether it is said otherwise which actor is meant, so that no external id is needed
     */
    @Nullable
    RegisterActor read(ObjectNode fields, boolean known, List<Fault> faults) {
        RegisterActor command = bind(fields, faults);
        if (command == null) {
            return null;
        }
        List<String> faulty = faults.stream().map(Fault::pointer).collect(Collectors.toList());
        for (ConstraintViolation<RegisterActor> violation : validator.validate(command)) {
            String pointer = pointer(violation.getPropertyPath().toString());
            // A part that could not be read is missing here, which is not a second fault.
            if (faulty.stream().noneMatch(path -> path != null && (pointer + "/").startsWith(path + "/"))) {
                faults.add(Fault.at(pointer, code(violation), violation.getMessage()));
            }
        }
        missing(faults, faulty, "/kind", command.kind());
        if (!known) {
            missing(faults, faulty, "/externalId", command.externalId());
        }
        if (command.login() != null) {
            faults.add(Fault.at("/login", "unknown-field", "logins are linked one by one, not by files"));
        }
        return faults.isEmpty() ? command : null;
    }

    private static void missing(List<Fault> faults, List<String> known, String pointer, @Nullable Object value) {
        if (value == null && !known.contains(pointer)) {
            faults.add(Fault.at(pointer, "not-null", "must not be missing"));
        }
    }

    private @Nullable RegisterActor bind(ObjectNode fields, List<Fault> faults) {
        while (faults.size() < MOST_FAULTS) {
            try {
                return json.treeToValue(fields, RegisterActor.class);
            } catch (JsonMappingException fault) {
                String pointer = fault.getPath().stream()
                        .map(step -> "/"
                                + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                        .collect(Collectors.joining());
                faults.add(describe(fault, pointer));
                if (pointer.isEmpty() || !remove(fields, pointer)) {
                    return null;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree in memory cannot be read", e);
            }
        }
        return null;
    }

    private static Fault describe(JsonMappingException fault, String pointer) {
        if (fault instanceof UnrecognizedPropertyException) {
            return Fault.at(pointer, "unknown-field", "there is no such field");
        }
        if (fault instanceof InvalidFormatException format) {
            Class<?> target = format.getTargetType();
            return target.isEnum()
                    ? Fault.at(pointer, "unknown-value", "must be one of " + Arrays.toString(target.getEnumConstants()))
                    : Fault.at(pointer, "wrong-format", "must be a valid " + target.getSimpleName());
        }
        return Fault.at(pointer, "wrong-type", "has the wrong type or form");
    }

    /** Takes the part at fault out, so that the rest can be checked. */
    private static boolean remove(ObjectNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = tree.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode object) {
            return object.remove(name) != null;
        }
        return parent instanceof ArrayNode array && array.remove(Integer.parseInt(name)) != null;
    }

    /** {@code stakes[0].kind} as a JSON pointer. */
    private static String pointer(String path) {
        return "/"
                + path.replaceAll("\\.?<[^>]+>", "")
                        .replace("[", ".")
                        .replace("]", "")
                        .replace('.', '/');
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
