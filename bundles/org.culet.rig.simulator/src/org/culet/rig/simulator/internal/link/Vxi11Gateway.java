package org.culet.rig.simulator.internal.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway between LAN and GPIB that speaks VXI-11: core and abort channel on one port. */
public final class Vxi11Gateway {

	/** Number of the core channel. */
	static final int CORE = 0x0607AF;
	private static final int ABORT = 0x0607B0;

	private static final int NO_ERROR = 0;
	private static final int NOT_ACCESSIBLE = 3;
	private static final int INVALID_LINK = 4;
	private static final int NOT_SUPPORTED = 8;
	private static final int LOCKED = 11;
	private static final int NO_LOCK = 12;
	private static final int TIMEOUT = 15;
	private static final int FLAG_END = 8;
	private static final int REASON_FULL = 1;
	private static final int REASON_END = 4;
	private static final int LARGEST_WRITE = 65_536;
	private static final int LONGEST_WAIT_MS = 60_000;
	private static final Pattern NAME = Pattern.compile("(?:inst/)?gpib0,([0-9]{1,2})(?:,[0-9]+)?");

	private final Map<Integer, Station> stations;
	private final Map<Integer, Integer> locks = new ConcurrentHashMap<>();
	private final AtomicInteger nextLink = new AtomicInteger(1);
	private volatile int port;

	/** A gateway with instruments at their GPIB addresses. */
	public Vxi11Gateway(Map<Integer, Station> stations) {
		this.stations = Map.copyOf(stations);
	}

	/** What a listener serves. */
	public TcpListener.Service service() {
		return new RpcService(() -> List.of(new Core(), new Abort()));
	}

	/** The port it listens on, which it tells its clients for the abort channel. */
	public void port(int number) {
		port = number;
	}

	/** Aborts nothing: no operation here outlasts its own deadline. */
	private static final class Abort implements RpcService.Program {

		@Override
		public int number() {
			return ABORT;
		}

		@Override
		public Optional<byte[]> call(int procedure, Xdr.Reader arguments) {
			return procedure == 1 ? Optional.of(error(NO_ERROR)) : Optional.empty();
		}
	}

	private static byte[] error(int code) {
		return new Xdr.Writer().number(code).bytes();
	}

	/** One link of a client to an instrument. */
	private static final class Link {
		private final int address;
		private final BusDevice device;
		private final ByteArrayOutputStream written = new ByteArrayOutputStream();
		private byte[] unread = {};

		private Link(int address, Station station) {
			this.address = address;
			this.device = new BusDevice(station);
		}
	}

	/** The core channel of one connection. */
	private final class Core implements RpcService.Program {

		private final Map<Integer, Link> links = new HashMap<>();
		private Station.Line line = () -> { };

		@Override
		public int number() {
			return CORE;
		}

		@Override
		public void open(Station.Line connection) {
			line = connection;
			stations.values().forEach(station -> station.connected(connection));
		}

		@Override
		public void close() {
			stations.values().forEach(station -> station.disconnected(line));
			links.keySet().forEach(this::unlock);
		}

		private void unlock(int link) {
			locks.values().removeIf(owner -> owner == link);
		}

		@Override
		public Optional<byte[]> call(int procedure, Xdr.Reader in) throws InterruptedException, Station.Dropped {
			if (procedure == 10) {
				return Optional.of(create(in));
			}
			if (procedure < 11 || procedure > 26 || procedure == 21 || procedure == 24) {
				return Optional.empty();
			}
			if (procedure > 23) {
				return Optional.of(error(NOT_SUPPORTED));
			}
			int id = in.number();
			Link link = links.get(id);
			if (link == null) {
				return Optional.of(procedure == 12 ? new Xdr.Writer().number(INVALID_LINK).number(0).opaque(new byte[0]).bytes()
						: new Xdr.Writer().number(INVALID_LINK).number(0).bytes());
			}
			return Optional.of(switch (procedure) {
			case 11 -> write(id, link, in);
			case 12 -> read(link, in);
			case 13 -> new Xdr.Writer().number(NO_ERROR).number(0).bytes();
			case 15 -> clear(link);
			case 18 -> lock(id, link);
			case 19 -> locks.remove(link.address, id) ? error(NO_ERROR) : error(NO_LOCK);
			case 22 -> new Xdr.Writer().number(NOT_SUPPORTED).opaque(new byte[0]).bytes();
			case 23 -> destroy(id);
			default -> error(NO_ERROR);
			});
		}

		private byte[] create(Xdr.Reader in) {
			in.number();
			boolean wantsLock = in.number() != 0;
			in.number();
			Matcher name = NAME.matcher(in.text().toLowerCase(Locale.ROOT));
			Station station = name.matches() ? stations.get(Integer.valueOf(name.group(1))) : null;
			if (station == null || !station.reachable()) {
				return new Xdr.Writer().number(NOT_ACCESSIBLE).number(0).number(0).number(0).bytes();
			}
			int id = nextLink.getAndIncrement();
			Link link = new Link(Integer.parseInt(name.group(1)), station);
			if (wantsLock && locks.putIfAbsent(link.address, id) != null) {
				return new Xdr.Writer().number(LOCKED).number(0).number(0).number(0).bytes();
			}
			links.put(id, link);
			return new Xdr.Writer().number(NO_ERROR).number(id).number(port).number(LARGEST_WRITE).bytes();
		}

		private byte[] write(int id, Link link, Xdr.Reader in) throws Station.Dropped {
			in.number();
			in.number();
			int flags = in.number();
			byte[] data = in.opaque();
			if (locks.getOrDefault(link.address, id) != id) {
				return new Xdr.Writer().number(LOCKED).number(0).bytes();
			}
			if (!link.device.station().reachable()) {
				return new Xdr.Writer().number(TIMEOUT).number(0).bytes();
			}
			if (link.written.size() + data.length > LineSplitter.LONGEST) {
				link.written.reset();
			}
			link.written.writeBytes(data);
			boolean ends = (flags & FLAG_END) != 0 || data.length > 0 && data[data.length - 1] == '\n';
			if (ends) {
				link.unread = new byte[0];
				String text = link.written.toString(StandardCharsets.ISO_8859_1);
				link.written.reset();
				for (String message : text.split("[\r\n]+")) {
					if (!message.isEmpty()) {
						link.device.write(message);
					}
				}
			}
			return new Xdr.Writer().number(NO_ERROR).number(data.length).bytes();
		}

		private byte[] read(Link link, Xdr.Reader in) throws InterruptedException {
			int wanted = in.number();
			int timeoutMs = Math.clamp(in.number(), 0, LONGEST_WAIT_MS);
			boolean whole = true;
			if (link.unread.length == 0) {
				link.unread = link.device.read(timeoutMs);
				whole = link.unread.length > 0 && BusDevice.complete(link.unread);
			}
			byte[] part = Arrays.copyOf(link.unread, Math.clamp(wanted, 0, link.unread.length));
			link.unread = Arrays.copyOfRange(link.unread, part.length, link.unread.length);
			if (!whole) {
				return new Xdr.Writer().number(TIMEOUT).number(0).opaque(part).bytes();
			}
			int reason = link.unread.length == 0 ? REASON_END : REASON_FULL;
			return new Xdr.Writer().number(NO_ERROR).number(reason).opaque(part).bytes();
		}

		private byte[] clear(Link link) {
			link.unread = new byte[0];
			link.written.reset();
			link.device.clear();
			return error(NO_ERROR);
		}

		private byte[] lock(int id, Link link) {
			Integer owner = locks.putIfAbsent(link.address, id);
			return owner == null || owner == id ? error(NO_ERROR) : error(LOCKED);
		}

		private byte[] destroy(int id) {
			links.remove(id);
			unlock(id);
			return error(NO_ERROR);
		}
	}
}
