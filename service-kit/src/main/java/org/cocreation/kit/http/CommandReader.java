package org.cocreation.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.kit.http.Problem.Fault;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands strictly and names every fault of a body in one answer: unknown fields, wrong types, unknown values and failed
 * constraints together. The common case is read once; only a faulty body is read again, without the faulty parts, until nothing but
 * the constraints is left to check.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class CommandReader implements MessageBodyReader<Record> {

    private static final int MAX_FAULTS = 50;

    private final ObjectMapper json;
    private final Validator validator;
    private final RequestStory request;

    CommandReader(ObjectMapper json, Validator validator, RequestStory request) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.json.setConfig(this.json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            this.json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        this.json.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            this.json.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        this.json.registerModule(new SimpleModule().addDeserializer(String.class, new StorableText()));
        this.validator = validator;
        this.request = request;
    }

    /** Text without the one character that no database column can hold. */
    private static final class StorableText extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw InvalidFormatException.from(parser, "NUL", text, String.class);
            }
            return text;
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] body = stream.readAllBytes();
        request.body(body);
        List<Fault> faults = new ArrayList<>();
        Record command = read(body, type, faults);
        if (command != null) {
            List<String> known = faults.stream().map(Fault::pointer).collect(Collectors.toList());
            for (ConstraintViolation<Record> violation : validator.validate(command)) {
                String pointer = pointer(violation.getPropertyPath().toString());
                // A part that could not be read is missing here, which is not a second fault.
                if (known.stream().noneMatch(path -> path != null && (pointer + "/").startsWith(path + "/"))) {
                    faults.add(Fault.at(pointer, code(violation), violation.getMessage()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        if (command == null) {
            throw RuleViolation.invalid("", "missing", "a JSON object is needed");
        }
        return command;
    }

    private Record read(byte[] body, Class<Record> type, List<Fault> faults) throws IOException {
        try {
            return json.readValue(body, type);
        } catch (JsonMappingException first) {
            JsonNode tree = parse(body);
            if (!tree.isObject()) {
                throw RuleViolation.invalid("", "wrong-type", "a JSON object is needed");
            }
            return readAgain(tree, type, faults);
        } catch (JsonProcessingException broken) {
            throw brokenJson(broken);
        }
    }

    private JsonNode parse(byte[] body) throws IOException {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? json.nullNode() : tree;
        } catch (JsonProcessingException broken) {
            throw brokenJson(broken);
        }
    }

    private static RuleViolation brokenJson(JsonProcessingException broken) {
        var at = broken.getLocation();
        String where = at == null ? "" : " near line " + at.getLineNr() + ", column " + at.getColumnNr();
        return RuleViolation.invalid("", "broken-json", "the body is not well-formed JSON" + where);
    }

    private Record readAgain(JsonNode tree, Class<Record> type, List<Fault> faults) throws IOException {
        while (faults.size() < MAX_FAULTS) {
            try {
                return json.treeToValue(tree, type);
            } catch (JsonMappingException fault) {
                String pointer = pointer(fault);
                faults.add(describe(fault, pointer));
                if (pointer.isEmpty() || !remove(tree, pointer)) {
                    break;
                }
            }
        }
        throw RuleViolation.invalid(faults);
    }

    private static Fault describe(JsonMappingException fault, String pointer) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return Fault.at(pointer, "unknown-field", "there is no field " + unknown.getPropertyName());
        }
        if (fault instanceof InvalidFormatException format) {
            Class<?> target = format.getTargetType();
            if (target.isEnum()) {
                return Fault.at(
                        pointer, "unknown-value", "must be one of " + Arrays.toString(target.getEnumConstants()));
            }
            return Fault.at(
                    pointer,
                    "wrong-format",
                    target == String.class
                            ? "must not hold the character NUL"
                            : "must be a valid " + target.getSimpleName());
        }
        return Fault.at(pointer, "wrong-type", "has the wrong type or form");
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** Takes the part at fault out of the tree, so that the rest can be checked. */
    private static boolean remove(JsonNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            return object.remove(name) != null;
        }
        if (parent instanceof ArrayNode array && Integer.parseInt(name) < array.size()) {
            array.remove(Integer.parseInt(name));
            return true;
        }
        return false;
    }

    /** {@code seats[0].role} as a JSON pointer. */
    static String pointer(String propertyPath) {
        return propertyPath.isEmpty()
                ? ""
                : "/"
                        + propertyPath
                                .replaceAll("\\.<[^>]+>", "")
                                .replace("[", ".")
                                .replace("]", "")
                                .replace('.', '/');
    }

    /** {@code NotBlank} as {@code not-blank}. */
    static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** Turns path and query parameters into identifiers, numbers and known values; a bad one is a fault of the request (400). */
    @Provider
    static class Parameters implements ParamConverterProvider {

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            if (type == UUID.class) {
                return (ParamConverter<T>) new Strict<>(annotations, Parameters::uuid, "must be a UUID");
            }
            if (type == Integer.class) {
                return (ParamConverter<T>) new Strict<>(annotations, Integer::valueOf, "must be a whole number");
            }
            if (type.isEnum()) {
                return new Strict<>(
                        annotations,
                        text -> constant(type, text),
                        "must be one of " + Arrays.toString(type.getEnumConstants()));
            }
            return null;
        }

        private static UUID uuid(String text) {
            if (text.length() != 36) {
                throw new IllegalArgumentException(text);
            }
            return UUID.fromString(text);
        }

        private static <T> T constant(Class<T> type, String text) {
            for (T constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(text);
        }

        private static String parameterName(Annotation[] annotations) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam path) {
                    return path.value();
                } else if (annotation instanceof QueryParam query) {
                    return query.value();
                } else if (annotation instanceof RestQuery query
                        && !query.value().isEmpty()) {
                    return query.value();
                }
            }
            return "parameter";
        }

        private static final class Strict<T> implements ParamConverter<T> {

            private final String name;
            private final Function<String, T> reader;
            private final String rule;

            Strict(@Nullable Annotation[] annotations, Function<String, T> reader, String rule) {
                this.name = annotations == null ? "parameter" : parameterName(annotations);
                this.reader = reader;
                this.rule = rule;
            }

            @Override
            public T fromString(String text) {
                try {
                    return reader.apply(text);
                } catch (IllegalArgumentException bad) {
                    throw RuleViolation.invalid(List.of(Problem.Fault.of(name, "wrong-format", rule)));
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        }
    }
}
