package ecole.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, up to so many entries. */
final class Recent<K, V> {
    private final Map<K, V> entries;

    /** @param most how many entries are kept */
    Recent(int most) {
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    synchronized V get(K key, Supplier<V> otherwise) {
        return entries.computeIfAbsent(key, any -> otherwise.get());
    }
}
