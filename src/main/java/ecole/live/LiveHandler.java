package ecole.live;

import ecole.db.Changes;
import ecole.http.Call;
import ecole.http.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keeps pages up to date: a stream of server-sent events says which resources changed, here or on another instance. */
public final class LiveHandler {
    private final LiveStreams streams;

    /** @param standing which of these sessions still stand, and whose they are */
    public LiveHandler(Changes changes, Function<Collection<UUID>, Map<UUID, Viewer>> standing) {
        this.streams = new LiveStreams(standing);
        changes.tell(streams);
        streams.start();
    }

    /** Opens a stream that lasts until either side ends it. */
    public void open(Call call) {
        streams.open(call.viewer()).answer(call.context());
    }

    /** Ends every stream; called when the server stops. */
    public void close() {
        streams.close();
    }
}
