package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on one port and serves each connection on a thread of its own; closing it closes all of them. */
public final class TcpListener implements AutoCloseable {

	private static final int BACKLOG = 64;

	private final ServerSocket listening;
	private final Service service;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	/** What is served. */
	@FunctionalInterface
	public interface Service {

		/**
		 * Serves one connection until its end.
		 *
		 * @param socket the connection, closed afterwards by the listener
		 * @throws IOException when it breaks
		 * @throws InterruptedException when the rig ends
		 */
		void serve(Socket socket) throws IOException, InterruptedException;
	}

	/**
	 * Starts to listen.
	 *
	 * @param address where: loopback unless somebody asked for more
	 * @param port the port; 0 for any free one
	 * @param name for threads
	 * @param service what is served
	 * @throws IOException if the port cannot be had
	 */
	public TcpListener(InetAddress address, int port, String name, Service service) throws IOException {
		this.service = service;
		this.listening = new ServerSocket();
		try {
			listening.setReuseAddress(true);
			listening.bind(new InetSocketAddress(address, port), BACKLOG);
		} catch (IOException e) {
			listening.close();
			throw new IOException("port " + port + " cannot be had: " + e.getMessage(), e);
		}
		Thread.ofVirtual().name("rig " + name).start(() -> accept(name));
	}

	/** The port. */
	public int port() {
		return listening.getLocalPort();
	}

	/** Number of open connections. */
	public int connections() {
		return open.size();
	}

	private void accept(String name) {
		while (!listening.isClosed()) {
			try {
				Socket socket = listening.accept();
				open.add(socket);
				Thread.ofPlatform().daemon().name("rig " + name + " connection").start(() -> serve(socket));
			} catch (IOException e) {
				// closed: the loop ends; anything else (too many open files) must not end the rig
				if (!listening.isClosed()) {
					Thread.yield();
				}
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			service.serve(socket);
		} catch (IOException e) {
			// the other side went away, or the rig hung up: both are the end of a connection
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			open.remove(socket);
		}
	}

	/** Closes a connection from another thread. */
	static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			// it is closed as well as it can be
		}
	}

	@Override
	public void close() throws IOException {
		listening.close();
		open.forEach(TcpListener::close);
	}
}
