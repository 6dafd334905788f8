package ecole.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A {@link Socket} over a Unix socket channel. TCP options mean nothing here.
 */
final class UnixSocket extends Socket {
    private final UnixDomainSocketAddress address;
    private volatile SocketChannel channel;
    private int soTimeout;

    UnixSocket(UnixDomainSocketAddress address) {
        this.address = address;
    }

    @Override
    public void connect(SocketAddress ignored) throws IOException {
        connect(ignored, 0);
    }

    @Override
    public void connect(SocketAddress ignored, int timeout) throws IOException {
        channel = SocketChannel.open(address);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return receive(ByteBuffer.wrap(bytes, offset, length), getSoTimeout());
            }
        };
    }

    /** The driver asks with a time-out of 1 ms whether more notices wait: a read that ignored it would hold back those it has. */
    private int receive(ByteBuffer into, int timeout) throws IOException {
        if (timeout == 0) {
            return channel.read(into);
        }
        try {
            channel.configureBlocking(false);
            try (var selector = Selector.open()) {
                channel.register(selector, SelectionKey.OP_READ);
                if (selector.select(timeout) == 0) {
                    throw new SocketTimeoutException("nothing came within " + timeout + " ms");
                }
                return channel.read(into);
            }
        } finally {
            channel.configureBlocking(true);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                var buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        };
    }

    @Override
    public boolean isConnected() {
        return channel != null;
    }

    @Override
    public boolean isClosed() {
        return channel != null && !channel.isOpen();
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return address;
    }

    @Override
    public synchronized void setSoTimeout(int milliseconds) throws SocketException {
        soTimeout = milliseconds;
    }

    @Override
    public synchronized int getSoTimeout() {
        return soTimeout;
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // nothing is delayed here
    }

    @Override
    public void setKeepAlive(boolean on) {
        // the peer cannot vanish unnoticed
    }

    @Override
    public synchronized void setReceiveBufferSize(int size) {
        // the kernel's own size is right
    }

    @Override
    public synchronized void setSendBufferSize(int size) {
        // the kernel's own size is right
    }

    @Override
    public synchronized int getSendBufferSize() {
        return 1 << 13;
    }

    @Override
    public synchronized int getReceiveBufferSize() {
        return 1 << 16;
    }
}
