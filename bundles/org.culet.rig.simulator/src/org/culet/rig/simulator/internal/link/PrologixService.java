package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A box between Ethernet and GPIB in the manner of Prologix (instruments.md C1): several instruments share one port. */
public final class PrologixService implements TcpListener.Service {

	private static final int ESCAPE = 27;
	private static final int LONGEST_TIMEOUT_MS = 3000;
	private static final int HIGHEST_ADDRESS = 30;

	private final Map<Integer, Station> stations;

	/** A box with instruments at their GPIB addresses. */
	public PrologixService(Map<Integer, Station> stations) {
		this.stations = Map.copyOf(stations);
	}

	@Override
	public void serve(Socket socket) throws IOException, InterruptedException {
		Station.Line line = () -> TcpListener.close(socket);
		stations.values().forEach(station -> station.connected(line));
		try {
			new Session(socket.getOutputStream()).run(socket.getInputStream());
		} catch (Station.Dropped e) {
			// the socket is closed by the listener
		} finally {
			stations.values().forEach(station -> station.disconnected(line));
		}
	}

	/** One connection with the settings of the box. */
	private final class Session {

		private final OutputStream out;
		private final Map<Integer, BusDevice> devices = new HashMap<>();
		private final Map<String, String> settings = new HashMap<>(Map.of("mode", "1", "auto", "0", "eoi", "1", "eos", "0",
				"eot_enable", "0", "eot_char", "0", "read_tmo_ms", "1000", "savecfg", "1"));
		private int address;

		Session(OutputStream out) {
			this.out = out;
		}

		void run(InputStream in) throws IOException, InterruptedException, Station.Dropped {
			StringBuilder line = new StringBuilder();
			boolean escaped = false;
			java.io.BufferedInputStream bytes = new java.io.BufferedInputStream(in);
			for (int b = bytes.read(); b >= 0; b = bytes.read()) {
				if (!escaped && b == ESCAPE) {
					escaped = true;
				} else if (!escaped && (b == '\n' || b == '\r')) {
					take(line.toString());
					line.setLength(0);
				} else if (line.length() < LineSplitter.LONGEST) {
					line.append((char) b);
					escaped = false;
				}
			}
		}

		private void take(String line) throws IOException, InterruptedException, Station.Dropped {
			if (line.startsWith("++")) {
				command(line.substring(2).strip().toLowerCase(java.util.Locale.ROOT));
				return;
			}
			if (line.isEmpty()) {
				return;
			}
			Optional<BusDevice> device = device();
			if (device.isPresent()) {
				device.get().write(line);
				String auto = settings.get("auto");
				if (auto.equals("1") || auto.equals("2") && line.stripTrailing().endsWith("?")) {
					read();
				}
			}
		}

		private void command(String command) throws IOException, InterruptedException {
			String[] words = command.split("\\s+", 2);
			switch (words[0]) {
			case "addr" -> address(words);
			case "read" -> read();
			case "clr" -> device().ifPresent(BusDevice::clear);
			case "ver" -> say("Prologix GPIB-ETHERNET Controller version 01.06.06.00");
			case "spoll" -> say("0");
			case "srq" -> say("0");
			case "ifc", "loc", "llo", "trg", "rst", "status", "lon", "help" -> { }
			default -> setting(words);
			}
		}

		private void address(String[] words) throws IOException {
			if (words.length == 1) {
				say(String.valueOf(address));
			} else {
				number(words[1].split("\\s+")[0], HIGHEST_ADDRESS).ifPresent(number -> address = number);
			}
		}

		private void setting(String[] words) throws IOException {
			if (!settings.containsKey(words[0])) {
				say("Unrecognized command");
			} else if (words.length == 1) {
				say(settings.get(words[0]));
			} else {
				int most = words[0].equals("read_tmo_ms") ? LONGEST_TIMEOUT_MS : 255;
				number(words[1], most).ifPresent(number -> settings.put(words[0], String.valueOf(number)));
			}
		}

		private Optional<Integer> number(String text, int most) {
			return text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most ? Optional.of(Integer.valueOf(text)) : Optional.empty();
		}

		private void read() throws IOException, InterruptedException {
			long timeoutMs = Long.parseLong(settings.get("read_tmo_ms"));
			Optional<BusDevice> device = device();
			if (device.isEmpty()) {
				Thread.sleep(timeoutMs);
				return;
			}
			byte[] message = device.get().read(timeoutMs);
			out.write(message);
			if (message.length > 0 && settings.get("eot_enable").equals("1") && BusDevice.complete(message)) {
				out.write(Integer.parseInt(settings.get("eot_char")));
			}
		}

		private Optional<BusDevice> device() {
			return Optional.ofNullable(stations.get(address)).map(station -> devices.computeIfAbsent(address, a -> new BusDevice(station)));
		}

		private void say(String text) throws IOException {
			out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
		}
	}
}
