import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Settings;
import org.culet.instrument.lakeshore.LakeShore;
import org.culet.instrument.link.Transports;
import org.culet.instrument.stanford.Stanford;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Readings with their status words, as drivers make them; a line for each case: name, readings per second, ms of the slowest of 100, threads started. */
final class InstrumentsBench {

	private static final int ALONE = 10_000;
	private static final int EACH = 2000;
	/** The same instruments, in the same order, as in peer.py: name, driver, input, quantity. */
	private static final List<String[]> LINKS = List.of(new String[] { "controller-331", "lakeshore-331", "A", "K" },
			new String[] { "controller-340", "lakeshore-340", "A", "K" }, new String[] { "controller-336", "lakeshore-336", "A", "K" },
			new String[] { "controller", "lakeshore-350", "A", "K" }, new String[] { "lockin", "srs-sr830", "X", "V" },
			new String[] { "controller-331", "lakeshore-331", "B", "K" }, new String[] { "controller-340", "lakeshore-340", "B", "K" },
			new String[] { "controller-336", "lakeshore-336", "B", "K" }, new String[] { "controller", "lakeshore-350", "B", "K" },
			new String[] { "lockin", "srs-sr830", "R", "V" });

	private record Open(Instrument instrument, String input, Measurand measurand) {
		void read() {
			var reading = instrument.read(input, measurand);
			if (!reading.isGood()) {
				throw new IllegalStateException(instrument.link().address() + ": " + reading.inWords());
			}
		}
	}

	private InstrumentsBench() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<JsonNode> served = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(arguments[0]))) {
			served.add(new ObjectMapper().readTree(line));
		}
		List<Driver> all = new ArrayList<>(LakeShore.drivers());
		all.addAll(Stanford.drivers());
		Drivers drivers = Drivers.of(all);
		List<Open> links = new ArrayList<>();
		for (String[] link : LINKS) {
			String address = served.stream().filter(n -> n.path("instrument").asText().equals(link[0])).findFirst().orElseThrow().get("address").asText();
			Driver driver = drivers.byId(link[1]).orElseThrow();
			// a socket of its own for each, also where two go to one instrument
			Instrument instrument = driver.connect(Transports.standard(), URI.create(address), Settings.none());
			links.add(new Open(instrument, link[2], link[3].equals("K") ? Measurand.TEMPERATURE : Measurand.VOLTAGE));
		}
		links.forEach(link -> run(link, EACH));
		long threads = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
		double[] alone = run(links.getFirst(), ALONE);
		say("alone", ALONE, alone, threads);
		threads = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() + links.size();
		together(links, threads);
		links.forEach(link -> link.instrument().close());
		System.exit(0);
	}

	private static void together(List<Open> links, long threads) throws InterruptedException {
		CountDownLatch done = new CountDownLatch(links.size());
		double[][] times = new double[links.size()][];
		long began = System.nanoTime();
		for (int i = 0; i < links.size(); i++) {
			int which = i;
			Thread.ofPlatform().daemon().start(() -> {
				times[which] = run(links.get(which), EACH);
				done.countDown();
			});
		}
		done.await();
		double total = (System.nanoTime() - began) / 1e9;
		double[] one = Arrays.stream(times).flatMapToDouble(Arrays::stream).toArray();
		print("ten-at-once", links.size() * EACH / total, one, threads);
	}

	/** Reads, and gives the time of each reading, s. */
	private static double[] run(Open link, int readings) {
		double[] times = new double[readings];
		for (int i = 0; i < readings; i++) {
			long began = System.nanoTime();
			link.read();
			times[i] = (System.nanoTime() - began) / 1e9;
		}
		return times;
	}

	private static void say(String name, int readings, double[] times, long threads) {
		print(name, readings / Arrays.stream(times).sum(), times, threads);
	}

	private static void print(String name, double perSecond, double[] times, long threads) {
		Arrays.sort(times);
		System.out.printf(java.util.Locale.ROOT, "%s %.1f %.4f %d%n", name, perSecond, 1000 * times[times.length * 99 / 100],
				Math.max(0, ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - threads));
	}
}
