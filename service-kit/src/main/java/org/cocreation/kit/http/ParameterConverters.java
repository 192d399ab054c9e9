package org.cocreation.kit.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Turns path and query parameters into identifiers, numbers and known values; a bad one is a fault of the request (400). */
@Provider
class ParameterConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return (ParamConverter<T>) new Strict<>(annotations, ParameterConverters::uuid, "must be a UUID");
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
            } else if (annotation instanceof RestQuery query && !query.value().isEmpty()) {
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
