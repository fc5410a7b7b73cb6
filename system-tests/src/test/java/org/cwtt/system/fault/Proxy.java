package org.cwtt.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A way to a server that can be slow, break, or go silent.
final class Proxy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket front;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;

    private Proxy(ServerSocket front, InetSocketAddress server) {
        this.front = front;
        this.server = server;
    }

    /// A proxy on a free port of this machine.
    static Proxy to(InetSocketAddress server) {
        try {
            Proxy proxy = new Proxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server);
            Thread.startVirtualThread(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return front.getLocalPort();
    }

    /// From now on, whatever is sent arrives so much later.
    void delay(Duration by) {
        delay = by;
    }

    /// Ends every connection, on both sides, in the middle of what is said.
    void reset() {
        links.forEach(Link::reset);
    }

    /// Nothing more is heard on the connections that there are, and clients are not told; the server believes them to
    /// have gone, as it does when its probes are not answered. New connections work.
    void lose() {
        links.forEach(Link::lose);
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                Socket behind = new Socket();
                Link link = new Link(client, behind);
                links.add(link);
                Thread.startVirtualThread(() -> link.open(server));
            } catch (IOException _) {
                // Closed, or a client that has already gone.
            }
        }
    }

    /// One connection through the proxy.
    private final class Link {
        private final Socket client;
        private final Socket behind;
        private volatile boolean lost;

        Link(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void open(InetSocketAddress to) {
            try {
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                behind.connect(to);
                Thread.startVirtualThread(() -> pump(behind, client));
                pump(client, behind);
            } catch (IOException _) {
                end();
            }
        }

        void lose() {
            lost = true;
            closeQuietly(behind);
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
                behind.setSoLinger(true, 0);
            } catch (IOException _) {
                // It has already ended.
            }
            lost = false;
            end();
        }

        private void pump(Socket from, Socket to) {
            byte[] chunk = new byte[CHUNK];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    LockSupport.parkNanos(delay.toNanos());
                    if (!lost) {
                        out.write(chunk, 0, read);
                    }
                }
            } catch (IOException _) {
                // Either side has gone: so does the other.
            }
            if (!lost) {
                end();
            }
        }

        private void end() {
            closeQuietly(client);
            closeQuietly(behind);
            links.remove(this);
        }

        private static void closeQuietly(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // It has already ended.
            }
        }
    }
}
