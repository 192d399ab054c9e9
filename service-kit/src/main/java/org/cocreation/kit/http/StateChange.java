package org.cocreation.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes state. Everything the method does happens in one transaction, together with the audit row and,
 * when the client sent an {@code Idempotency-Key}, the stored answer; the ids of the events it caused are returned in the header
 * {@code Cocreation-Events}.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StateChange {}
