package org.culet.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.internal.Digests;
import org.culet.analysis.internal.StageAnalysis;
import org.culet.analysis.internal.StageCodec;
import org.culet.data.DataReadException;

/**
 * Results of stages in a file for each study, so that a study that is opened again need not be analysed again. A result is taken only if
 * everything it depends on is as it was: the choices, the raw files by their checksums on the disk now, the settings, and the program with
 * all that is installed. The files are a copy of what can always be computed: one of another program is passed over, and those of the
 * studies that were kept longest ago are removed.
 */
public final class KeptResults {

	/** Larger files are not written: of studies with very long curves, as many stages are kept as fit. */
	private static final int MOST_BYTES = 256 << 20;

	private static final int MOST_STUDIES = 20;

	private final Path folder;
	private final StudyAnalysis analysis;
	private final String program;

	/**
	 * Where results are kept.
	 *
	 * @param folder folder for the files; made when it is needed
	 * @param analysis the pipeline
	 * @param installation text that changes with everything that computes results: versions of all that is installed
	 */
	public KeptResults(Path folder, StudyAnalysis analysis, String installation) {
		this.folder = Objects.requireNonNull(folder, "folder");
		this.analysis = Objects.requireNonNull(analysis, "analysis");
		this.program = Digests.of(Version.PROGRAM, StageAnalysis.operation(analysis.options()), installation, StageCodec.form(),
				System.getProperty("java.vm.version"), System.getProperty("os.arch"));
	}

	private Path file(StudyInput study) {
		return folder.resolve(Digests.of(study.source()) + ".results");
	}

	/** Where results of a stage are found; empty where a raw file of it has no checksum. */
	private static Optional<String> name(StageMemory.Key key) {
		return files(key.stage()).allMatch(f -> f.sha256().isPresent()) ? Optional.of(Digests.of(key)) : Optional.empty();
	}

	private static Stream<RawFile> files(StageInput stage) {
		return Stream.concat(stage.rubies().stream().map(RubyInput::spectrum).flatMap(Optional::stream),
				stage.sweeps().stream().flatMap(KeptResults::files));
	}

	private static Stream<RawFile> files(SweepInput sweep) {
		return Stream.concat(Stream.of(sweep.file()), sweep.corrections().calibration().stream());
	}

	/**
	 * Tells a memory the results of stages that were kept and still hold.
	 *
	 * @param study the study as it is now
	 * @param memory what does not know them yet
	 * @return number of stages that were told
	 * @throws IOException if the file cannot be read or is damaged; nothing was told then
	 */
	public int recall(StudyInput study, StageMemory memory) throws IOException {
		Path file = file(study);
		if (!Files.exists(file)) {
			return 0;
		}
		Map<String, byte[]> kept = read(Files.readAllBytes(file));
		Map<StageMemory.Key, StageMemory.Found> told = new HashMap<>();
		Map<RawFile, Boolean> sound = new HashMap<>();
		for (StageMemory.Key key : StageMemory.keys(study)) {
			byte[] bytes = name(key).map(kept::get).orElse(null);
			if (bytes != null && files(key.stage()).allMatch(f -> sound.computeIfAbsent(f, KeptResults::isSound))) {
				told.put(key, new StageMemory.Found(StageCodec.decode(bytes, analysis.models()), List.of()));
			}
		}
		told.forEach(memory::put);
		return told.size();
	}

	private static boolean isSound(RawFile file) {
		try {
			Digests.identify(file);
			return true;
		} catch (DataReadException e) {
			// the analysis will say so
			return false;
		}
	}

	private Map<String, byte[]> read(byte[] content) throws IOException {
		Map<String, byte[]> kept = new HashMap<>();
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
			if (!in.readUTF().equals(program)) {
				return kept;
			}
			String digest = in.readUTF();
			byte[] stages = in.readAllBytes();
			if (!Digests.ofBytes(stages).equals(digest)) {
				throw new IOException("the checksum is another");
			}
			try (DataInputStream each = new DataInputStream(new ByteArrayInputStream(stages))) {
				for (int n = each.readInt(); n > 0; n--) {
					String name = each.readUTF();
					byte[] bytes = new byte[each.readInt()];
					each.readFully(bytes);
					kept.put(name, bytes);
				}
			}
		}
		return kept;
	}

	/**
	 * Keeps what a memory knows of a study, in place of what was kept of it before.
	 *
	 * @param study the study as it is now
	 * @param memory its results
	 * @throws IOException if the file cannot be written; what was there is there still
	 */
	public void keep(StudyInput study, StageMemory memory) throws IOException {
		Map<String, byte[]> kept = new HashMap<>();
		long size = 0;
		for (StageMemory.Key key : StageMemory.keys(study)) {
			Optional<String> name = name(key);
			Optional<StageMemory.Found> found = memory.find(key);
			if (name.isPresent() && found.isPresent()) {
				byte[] bytes = StageCodec.encode(found.get().stage(), analysis.models());
				size += bytes.length;
				if (size < MOST_BYTES) {
					kept.put(name.get(), bytes);
				}
			}
		}
		Files.createDirectories(folder);
		Path temporary = Files.createTempFile(folder, "new", ".tmp");
		try {
			Files.write(temporary, content(kept));
			Files.move(temporary, file(study), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
		removeOldest();
	}

	/** The folder does not grow for ever. */
	private void removeOldest() throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.toList();
		}
		for (int left = files.size(); left > MOST_STUDIES; left--) {
			Path oldest = files.getFirst();
			for (Path each : files) {
				if (Files.exists(each) && (!Files.exists(oldest) || Files.getLastModifiedTime(each).compareTo(Files.getLastModifiedTime(oldest)) < 0)) {
					oldest = each;
				}
			}
			Files.deleteIfExists(oldest);
		}
	}

	private byte[] content(Map<String, byte[]> kept) throws IOException {
		ByteArrayOutputStream stages = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(stages)) {
			out.writeInt(kept.size());
			for (Map.Entry<String, byte[]> each : kept.entrySet()) {
				out.writeUTF(each.getKey());
				out.writeInt(each.getValue().length);
				out.write(each.getValue());
			}
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(content)) {
			out.writeUTF(program);
			out.writeUTF(Digests.ofBytes(stages.toByteArray()));
			out.write(stages.toByteArray());
		}
		return content.toByteArray();
	}
}
