package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** An instrument on a raw TCP port: lines in, answers out. */
public final class LineService implements TcpListener.Service {

	private final Station station;

	/** Serves an instrument. */
	public LineService(Station station) {
		this.station = station;
	}

	@Override
	public void serve(Socket socket) throws IOException, InterruptedException {
		if (!station.reachable()) {
			return;
		}
		Station.Line line = () -> TcpListener.close(socket);
		station.connected(line);
		try {
			OutputStream out = socket.getOutputStream();
			LineSplitter lines = new LineSplitter(socket.getInputStream());
			Station.Turn turn = station.turn();
			for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
				for (Station.Outgoing answer : turn.take(next.get())) {
					if (answer.delayMs() > 0) {
						Thread.sleep(answer.delayMs());
					}
					out.write(answer.bytes());
				}
			}
		} catch (Station.Dropped e) {
			// the socket is closed by the listener
		} finally {
			station.disconnected(line);
		}
	}
}
