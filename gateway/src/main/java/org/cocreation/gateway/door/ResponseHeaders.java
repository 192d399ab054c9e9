package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The headers of every response, by the NLGov rules for REST APIs. */
public final class ResponseHeaders {

    private static final CharSequence API_VERSION = HttpHeaders.createOptimized("API-Version");
    private static final CharSequence VERSION = HttpHeaders.createOptimized("1.0.0");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING_ACTIVE =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private ResponseHeaders() {}

    static void onEvery(MultiMap headers, String correlationId) {
        headers.set(API_VERSION, VERSION)
                .set(RequestTags.CORRELATION_ID, correlationId)
                .set(TRANSPORT_SECURITY, ONE_YEAR)
                .set(CONTENT_TYPE_OPTIONS, NO_SNIFF)
                .set(FRAME_OPTIONS, DENY)
                .set(REFERRER_POLICY, NO_REFERRER);
    }

    static void forDocument(MultiMap headers, String mediaType) {
        headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (!headers.contains(SECURITY_POLICY)) {
            headers.set(SECURITY_POLICY, NOTHING_ACTIVE);
        }
    }

    /** Makes the headers of a service's answer fit: the gateway alone says what stands on every response. */
    public static void onAnswerOfService(MultiMap headers) {
        headers.remove(API_VERSION)
                .remove(RequestTags.CORRELATION_ID)
                .remove(TRANSPORT_SECURITY)
                .remove(CONTENT_TYPE_OPTIONS)
                .remove(FRAME_OPTIONS)
                .remove(REFERRER_POLICY)
                .remove(HttpHeaders.SERVER)
                .set(SECURITY_POLICY, NOTHING_ACTIVE);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    /** Allows a page of the gateway to show styles, images and scripts of the gateway. */
    public static void forPage(MultiMap headers) {
        headers.set(
                SECURITY_POLICY,
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
    }
}
