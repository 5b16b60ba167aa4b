package org.culet.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The few operations on files that saving a study needs. {@link DiskFiles} is the real one; tests put one in between that fails on purpose.
 */
public interface FileOperations {
	/**
	 * @param file a file that does not exist yet
	 * @return a stream into it; its {@code close} returns only when the content has reached the disk
	 * @throws IOException if the file exists already or cannot be created
	 */
	OutputStream create(Path file) throws IOException;

	/**
	 * @param file  a file
	 * @param limit largest size that is read, in bytes
	 * @return its content
	 * @throws IOException if it cannot be read or is larger
	 */
	byte[] read(Path file, long limit) throws IOException;

	/**
	 * Puts one file in the place of another in one step: at any moment the target is the old or the new file, whole.
	 *
	 * @param source the new file, in the same folder as the target; gone afterwards
	 * @param target what it becomes
	 * @throws IOException if that cannot be done; then the target is unchanged
	 */
	void replace(Path source, Path target) throws IOException;

	/**
	 * Gives a file a second name, which keeps its content when the first name gets another: a hard link where there are links, else a copy.
	 *
	 * @param file   an existing file
	 * @param second a name that does not exist yet
	 * @throws IOException if that cannot be done
	 */
	void keep(Path file, Path second) throws IOException;

	/**
	 * Brings the names in a folder to the disk, where the system knows such an operation.
	 *
	 * @param folder a folder
	 * @throws IOException if the disk refuses
	 */
	void syncFolder(Path folder) throws IOException;
}
