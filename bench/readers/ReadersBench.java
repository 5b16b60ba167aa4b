import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

import org.culet.data.Curve;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ReadOptions;

/** Writes files of 200 MB ({@code generate KIND FILE}) and times our reading of them ({@code read KIND FILE}). */
class ReadersBench {

	private static final long BYTES = 200_000_000;
	private static final int READS = 5;

	public static void main(String[] arguments) throws IOException, DataReadException, NoSuchAlgorithmException {
		Path file = Path.of(arguments[2]);
		if (arguments[0].equals("generate")) {
			generate(arguments[1].equals("instrument"), file);
		} else {
			read(file);
		}
	}

	/** Prints the number of cells that reading will keep. */
	private static void generate(boolean instrument, Path file) throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		long rows = 0;
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
			String header = instrument ? "Temperature (K)\tResistance (Ohms)\tTimestamp\tCurrent (A)\tVoltage (V)\n"
					: "T_K,R_ohm,sigma_ohm\n";
			out.write(header.getBytes(StandardCharsets.US_ASCII));
			long written = header.length();
			while (written < BYTES) {
				double t = 300 * Math.exp(-6.9e-7 * rows) * (1 + 1e-4 * random.nextDouble());
				double r = 5000 * Math.exp(1 / Math.sqrt(t)) * (1 + 1e-3 * random.nextDouble());
				String line = instrument
						? String.format(Locale.ROOT, "%.6f\t%.7E\t%.3f\t%.4E\t%.6E\n", t, r, 3.7e9 + rows, 1e-8, 1e-8 * r)
						: t + "," + r + "," + r * 1e-3 * (0.5 + random.nextDouble()) + "\n";
				out.write(line.getBytes(StandardCharsets.US_ASCII));
				written += line.length();
				rows++;
			}
		}
		System.out.println(rows * (instrument ? 2 : 3));
	}

	private static void read(Path file) throws DataReadException, IOException, NoSuchAlgorithmException {
		double first = 0;
		double best = Double.POSITIVE_INFINITY;
		long cells = 0;
		int rows = 0;
		String sha256 = "";
		for (int i = 0; i < READS; i++) {
			long start = System.nanoTime();
			Curve curve = CurveReaders.standard().read(file, ReadOptions.automatic()).curve();
			double seconds = (System.nanoTime() - start) * 1e-9;
			first = i == 0 ? seconds : first;
			best = Math.min(best, seconds);
			rows = curve.size();
			cells = (long) rows * (curve.hasSigma() ? 3 : 2);
			if (i == READS - 1) {
				sha256 = sha256(curve);
			}
		}
		System.out.printf(Locale.ROOT, "first_s %.6f%nbest_s %.6f%nbytes %d%nrows %d%ncells %d%nheap_limit %d%nsha256 %s%n",
				first, best, Files.size(file), rows, cells, Runtime.getRuntime().maxMemory(), sha256);
	}

	private static String sha256(Curve curve) throws NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		add(digest, curve.size(), curve::temperatureK);
		add(digest, curve.size(), curve::value);
		if (curve.hasSigma()) {
			add(digest, curve.size(), curve::sigma);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, int n, IntToDoubleFunction value) {
		ByteBuffer buffer = ByteBuffer.allocate(8 * 4096);
		for (int i = 0; i < n; i++) {
			buffer.putDouble(value.applyAsDouble(i));
			if (!buffer.hasRemaining() || i == n - 1) {
				digest.update(buffer.array(), 0, buffer.position());
				buffer.clear();
			}
		}
	}
}
