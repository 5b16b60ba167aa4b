package org.culet.instrument.tests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine on which each connection is served by a thread of its own, until one of both sides hangs up. */
public final class Listener implements AutoCloseable {

	/** What is done with a connection. */
	public interface Serving {
		/** Serves it until it ends; an error of it is its end. */
		void serve(Socket socket) throws IOException, InterruptedException;
	}

	private final Serving serving;
	private final ServerSocket server;
	private final List<Socket> sockets = new CopyOnWriteArrayList<>();
	private final AtomicInteger connections = new AtomicInteger();

	/**
	 * Listens.
	 *
	 * @param port the port; 0 for a free one
	 * @param serving what is done with each connection
	 */
	public Listener(int port, Serving serving) {
		this.serving = serving;
		try {
			server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofPlatform().daemon().start(this::accept);
	}

	/** Its port. */
	public int port() {
		return server.getLocalPort();
	}

	/** How often somebody has connected. */
	public int connections() {
		return connections.get();
	}

	/** Breaks all connections. */
	public void drop() {
		sockets.forEach(Listener::close);
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				socket.setTcpNoDelay(true);
				connections.incrementAndGet();
				sockets.add(socket);
				Thread.ofPlatform().daemon().start(() -> serve(socket));
			} catch (IOException e) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			serving.serve(socket);
		} catch (IOException e) {
			// the other side went away
			sockets.remove(socket);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		drop();
	}
}
