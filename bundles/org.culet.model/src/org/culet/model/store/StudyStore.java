package org.culet.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.w3c.dom.Document;

import org.culet.data.FileCauses;
import org.culet.model.CuletFactory;
import org.culet.model.Study;
import org.culet.model.internal.StudyCodec;
import org.culet.model.internal.StudyXml;

/**
 * Reads and writes studies. A save either happens whole or not at all: the study is written to a temporary file beside the old one, brought to
 * disk, read back and compared, the old version is kept as {@code name.culet.bak}, and then the new file takes the old one's name in one step.
 * <p>
 * Immutable; whoever has a study open should hold its {@link StudyLock}, most easily through {@link OpenStudy}.
 */
public final class StudyStore {
	private final String program;
	private final int version;
	private final List<Migration> migrations;
	private final FileOperations files;

	/**
	 * A store for the current format on the machine's own files.
	 *
	 * @param program name and version of the program, noted in the studies it writes: "Culet 0.1.0"
	 */
	public StudyStore(String program) {
		this(program, StudyFormat.CURRENT_VERSION, Migrations.standard(), new DiskFiles());
	}

	private StudyStore(String program, int version, List<Migration> migrations, FileOperations files) {
		this.program = Objects.requireNonNull(program);
		this.version = version;
		this.migrations = List.copyOf(migrations);
		this.files = Objects.requireNonNull(files);
		for (int i = 0; i < this.migrations.size(); i++) {
			int expected = version - this.migrations.size() + i;
			if (this.migrations.get(i).fromVersion() != expected) {
				throw new IllegalArgumentException("Migration " + i + " starts from version " + this.migrations.get(i).fromVersion()
						+ ", the chain up to version " + version + " needs " + expected);
			}
		}
	}

	/**
	 * @param chain migrations in version order without gaps, the last ending at the current version
	 * @return a store that uses them
	 * @throws IllegalArgumentException if the chain has gaps or ends elsewhere
	 */
	public StudyStore withMigrations(List<Migration> chain) {
		return new StudyStore(program, version, chain, files);
	}

	/**
	 * @param other other file operations
	 * @return a store that uses them
	 */
	public StudyStore withFiles(FileOperations other) {
		return new StudyStore(program, version, migrations, other);
	}

	/**
	 * @param name name of the study
	 * @return a new empty study; its objects get their ids as they enter it
	 */
	public Study create(String name) {
		Study study = CuletFactory.eINSTANCE.createStudy();
		study.setName(name);
		study.setFormatVersion(version);
		study.setCreatedBy(program);
		study.setSavedBy(program);
		study.setCreatedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
		StudyCodec.resourceOf(study);
		return study;
	}

	/**
	 * @param file a study
	 * @return the study, migrated to the current version if it was saved by an older one
	 * @throws StudyReadException   if it is missing, damaged, or not a study
	 * @throws StudyTooNewException if a newer version of Culet saved it
	 */
	public Study load(Path file) throws StudyException {
		return decode(file, readAll(file));
	}

	/**
	 * @param file a study
	 * @return version of its format, without loading it
	 * @throws StudyReadException if it is missing, damaged, or not a study
	 */
	public int versionOf(Path file) throws StudyException {
		byte[] content = readAll(file);
		return rootOf(file, content).version();
	}

	byte[] readAll(Path file) throws StudyReadException {
		try {
			return files.read(file, StudyFormat.MAX_BYTES);
		} catch (NoSuchFileException e) {
			throw new StudyReadException(file, file + " does not exist.", e);
		} catch (IOException e) {
			throw new StudyReadException(file, file + " cannot be read: " + reason(e) + ".", e);
		}
	}

	private static StudyXml.Root rootOf(Path file, byte[] content) throws StudyReadException {
		try {
			return StudyXml.root(content);
		} catch (IOException e) {
			throw new StudyReadException(file, file + " is not a study, or it is damaged. " + e.getMessage() + "." + kept(file), e);
		}
	}

	/** Where to go on from, when a study cannot be read. */
	private static String kept(Path file) {
		Path backup = new StudyFiles(file).backup();
		return Files.exists(backup) ? " The version before its last save is " + backup + "." : "";
	}

	Study decode(Path file, byte[] content) throws StudyException {
		StudyXml.Root root = rootOf(file, content);
		if (root.version() > version) {
			throw new StudyTooNewException(file, root.version(), version, root.savedBy());
		}
		byte[] current = root.version() == version ? content : migrated(file, content, root.version());
		try {
			return StudyCodec.decode(current, URI.createFileURI(file.toString()));
		} catch (IOException e) {
			throw new StudyReadException(file, file + " is damaged. " + e.getMessage() + "." + kept(file), e);
		}
	}

	private byte[] migrated(Path file, byte[] content, int from) throws StudyReadException {
		int first = version - migrations.size();
		if (from < first) {
			throw new StudyReadException(file, file + " has study format " + from + ", which no version of Culet has written.", null);
		}
		try {
			Document document = StudyXml.parse(content);
			for (Migration migration : migrations.subList(from - first, migrations.size())) {
				migration.migrate(document);
			}
			return StudyXml.write(document, version);
		} catch (IOException | Migration.MigrationException e) {
			throw new StudyReadException(file, file + " cannot be brought from study format " + from + " to " + version + ". "
					+ e.getMessage() + ".", e);
		}
	}

	/**
	 * @param study a study
	 * @return the content that its file would have; equal studies give equal bytes
	 * @throws IOException if the model cannot be written as it is
	 */
	public byte[] toBytes(Study study) throws IOException {
		return StudyCodec.encode(study);
	}

	/**
	 * Saves a study and keeps the version before as {@code name.culet.bak}; a version in an older format is kept as {@code name.culet.vN.bak} too.
	 *
	 * @param study the study
	 * @param file  where to; its folder exists
	 * @throws StudyWriteException if that fails; what was there is still there
	 */
	public void save(Study study, Path file) throws StudyException {
		save(encodeForSaving(study, file), file);
	}

	/** Saves what a study was encoded to. */
	void save(byte[] content, Path file) throws StudyException {
		StudyFiles names = new StudyFiles(file);
		requireWritable(names.study());
		write(names, names.study(), content, true);
	}

	/** A study of its own that says the same and belongs to nobody yet; the original notes what its file will say of its program and format. */
	Study copyForSaving(Study study) {
		stamp(study);
		// in no resource yet: that takes its time and is done where it is encoded
		return EcoreUtil.copy(study);
	}

	private void stamp(Study study) {
		if (study.getFormatVersion() != version) {
			study.setFormatVersion(version);
		}
		if (!program.equals(study.getSavedBy())) {
			study.setSavedBy(program);
		}
	}

	byte[] encodeForSaving(Study study, Path file) throws StudyWriteException {
		stamp(study);
		try {
			return StudyCodec.encode(study);
		} catch (IOException e) {
			throw new StudyWriteException(file, file + " was not saved: the study cannot be written. " + reason(e) + ".", e);
		}
	}

	/** Replacing a file needs a writable folder only; a study that its owner made read-only shall stay as it is all the same. */
	private static void requireWritable(Path file) throws StudyWriteException {
		if (Files.exists(file) && !Files.isWritable(file)) {
			throw new StudyWriteException(file, file + " is read-only and was not saved.", null);
		}
	}

	void write(StudyFiles names, Path target, byte[] content, boolean keepPrevious) throws StudyWriteException {
		Path temporary = temporary(names);
		try {
			writeTemporary(temporary, target, content);
			if (keepPrevious && Files.exists(target)) {
				keepPrevious(names, target);
			}
			files.replace(temporary, target);
			files.syncFolder(names.folder());
		} catch (IOException e) {
			StudyWriteException failure = new StudyWriteException(target, target + " was not saved: " + reason(e) + ".", e);
			deleteTemporary(temporary, failure);
			throw failure;
		}
	}

	private void writeTemporary(Path temporary, Path target, byte[] content) throws IOException {
		try (OutputStream out = files.create(temporary)) {
			out.write(content);
		}
		if (!Arrays.equals(content, files.read(temporary, StudyFormat.MAX_BYTES))) {
			throw new IOException("what was written reads back differently");
		}
		StudyCodec.decode(content, URI.createFileURI(target.toString()));
		copyPermissions(target, temporary);
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView old = Files.exists(from) ? Files.getFileAttributeView(from, PosixFileAttributeView.class) : null;
		if (old != null) {
			Files.setPosixFilePermissions(to, old.readAttributes().permissions());
		}
	}

	private void keepPrevious(StudyFiles names, Path target) throws IOException {
		int previous = previousVersion(target);
		if (previous < version && !Files.exists(names.backupOfVersion(previous))) {
			files.keep(target, names.backupOfVersion(previous));
		}
		Path second = temporary(names);
		try {
			files.keep(target, second);
			files.replace(second, names.backup());
		} finally {
			// still there after a failure; and a rename between two names of one file leaves both in place
			Files.deleteIfExists(second);
		}
	}

	/** What is overwritten need not be a study (a save under the name of a damaged one); it is kept all the same. */
	private int previousVersion(Path target) throws IOException {
		try {
			return StudyXml.root(files.read(target, StudyFormat.MAX_BYTES)).version();
		} catch (NoSuchFileException e) {
			throw e;
		} catch (IOException e) {
			return version;
		}
	}

	private static Path temporary(StudyFiles names) {
		return names.folder().resolve(names.temporaryPrefix() + UUID.randomUUID());
	}

	private static void deleteTemporary(Path temporary, StudyWriteException failure) {
		try {
			Files.deleteIfExists(temporary);
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
	}

	/** Removes temporary files that a killed process left behind; only for the holder of the lock. */
	void removeLeftovers(StudyFiles names) throws StudyWriteException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(names.folder(),
				path -> isLeftover(names, path.getFileName().toString()))) {
			for (Path path : left) {
				Files.deleteIfExists(path);
			}
		} catch (IOException e) {
			throw new StudyWriteException(names.study(), "Temporary files beside " + names.study() + " cannot be removed: " + reason(e) + ".", e);
		}
	}

	private static boolean isLeftover(StudyFiles names, String file) {
		return file.startsWith(names.temporaryPrefix()) || file.startsWith(names.lockDraftPrefix());
	}

	/**
	 * Writes the state of a study beside its file, for recovery after a crash. Atomic like a save; the study's own file is not touched.
	 *
	 * @param study the study with unsaved edits
	 * @param file  the study's own file
	 * @throws StudyWriteException if that fails
	 */
	public void autosave(Study study, Path file) throws StudyException {
		autosave(encodeForSaving(study, new StudyFiles(file).autosave()), file);
	}

	/** Autosaves what a study was encoded to. */
	void autosave(byte[] content, Path file) throws StudyException {
		StudyFiles names = new StudyFiles(file);
		write(names, names.autosave(), content, false);
	}

	/**
	 * @param file a study's own file
	 * @return the autosave beside it, if it is newer than the file and says something else: what a crash has left
	 * @throws StudyReadException if either cannot be read
	 */
	public Optional<Autosave> newerAutosave(Path file) throws StudyException {
		StudyFiles names = new StudyFiles(file);
		Path autosave = names.autosave();
		try {
			if (!Files.exists(autosave)) {
				return Optional.empty();
			}
			Instant saved = Files.exists(names.study()) ? Files.getLastModifiedTime(names.study()).toInstant() : Instant.MIN;
			Instant written = Files.getLastModifiedTime(autosave).toInstant();
			if (written.isBefore(saved) || Files.exists(names.study()) && Files.mismatch(autosave, names.study()) < 0) {
				return Optional.empty();
			}
			return Optional.of(new Autosave(autosave, written));
		} catch (IOException e) {
			throw new StudyReadException(autosave, autosave + " cannot be read: " + reason(e) + ".", e);
		}
	}

	/**
	 * Removes the autosave of a study, if there is one: after a save, or when a person does not want it.
	 *
	 * @param file the study's own file
	 * @throws StudyWriteException if it cannot be removed
	 */
	public void discardAutosave(Path file) throws StudyException {
		Path autosave = new StudyFiles(file).autosave();
		try {
			Files.deleteIfExists(autosave);
		} catch (IOException e) {
			throw new StudyWriteException(autosave, autosave + " cannot be removed: " + reason(e) + ".", e);
		}
	}

	/**
	 * What an autosave left.
	 *
	 * @param file    the autosaved study, to be given to {@link StudyStore#load}
	 * @param written when it was written
	 */
	public record Autosave(Path file, Instant written) {
	}

	static String reason(IOException e) {
		return FileCauses.of(e);
	}
}
