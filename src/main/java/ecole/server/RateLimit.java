package ecole.server;

import ecole.http.ClientNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each client address: a minute's worth at once, then as many a minute as allowed. */
final class RateLimit {
    private static final int MOST_ADDRESSES = 20_000;

    /** What is left for an address, as of an instant. */
    private record Bucket(double tokens, Instant at) {}

    private final int perMinute;
    private final Clock clock;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one request off the address's account; 0 when it may pass, else the seconds until one may. */
    long secondsToWait(String address) {
        var now = clock.instant();
        if (buckets.size() >= MOST_ADDRESSES) {
            forgetIdle(now);
        }
        var after = buckets.compute(ClientNetwork.of(address), (key, bucket) -> new Bucket(Math.max(-1, refilled(bucket, now) - 1), now));
        return after.tokens() >= 0 ? 0 : (long) Math.max(1, Math.ceil(-after.tokens() * 60 / perMinute));
    }

    int size() {
        return buckets.size();
    }

    private double refilled(Bucket bucket, Instant now) {
        if (bucket == null) {
            return perMinute;
        }
        var seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis()) / 1000.0;
        return Math.min(perMinute, Math.max(0, bucket.tokens()) + seconds * perMinute / 60);
    }

    /** Those whose bucket is full again lose nothing; if an attack with countless addresses leaves none, everybody starts anew. */
    private void forgetIdle(Instant now) {
        buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
        if (buckets.size() >= MOST_ADDRESSES) {
            buckets.clear();
        }
    }
}
