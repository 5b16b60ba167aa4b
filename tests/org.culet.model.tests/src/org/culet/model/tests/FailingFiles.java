package org.culet.model.tests;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

import org.culet.model.store.DiskFiles;
import org.culet.model.store.FileOperations;

/**
 * The disk, but the n-th operation on it fails; or it is full after so many bytes.
 */
final class FailingFiles implements FileOperations {
	private final FileOperations disk = new DiskFiles();
	private final int failAt;
	private long bytesFree;
	private final boolean garbled;
	private int operation;

	private FailingFiles(int failAt, long bytesFree, boolean garbled) {
		this.failAt = failAt;
		this.bytesFree = bytesFree;
		this.garbled = garbled;
	}

	/** The operation with this number, from 1, fails. */
	static FailingFiles at(int number) {
		return new FailingFiles(number, Long.MAX_VALUE, false);
	}

	/** There is room for so many bytes. */
	static FailingFiles full(long bytes) {
		return new FailingFiles(0, bytes, false);
	}

	/** What is written is stored wrongly, without a word. */
	static FailingFiles garbling() {
		return new FailingFiles(0, Long.MAX_VALUE, true);
	}

	int operations() {
		return operation;
	}

	private void step(String what) throws IOException {
		if (++operation == failAt) {
			throw new IOException("the test lets " + what + " fail");
		}
	}

	@Override
	public OutputStream create(Path file) throws IOException {
		step("create");
		return new FilterOutputStream(disk.create(file)) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				step("write");
				int room = (int) Math.min(length, bytesFree);
				byte[] stored = Arrays.copyOfRange(bytes, offset, offset + room);
				if (garbled) {
					stored[room / 2] ^= 1;
				}
				out.write(stored, 0, room);
				bytesFree -= room;
				if (room < length) {
					throw new IOException("No space left on device");
				}
			}

			@Override
			public void close() throws IOException {
				// the descriptor goes in any case, like the system's own close does
				super.close();
				step("bring to disk");
			}
		};
	}

	@Override
	public byte[] read(Path file, long limit) throws IOException {
		step("read");
		return disk.read(file, limit);
	}

	@Override
	public void replace(Path source, Path target) throws IOException {
		step("replace");
		disk.replace(source, target);
	}

	@Override
	public void keep(Path file, Path second) throws IOException {
		step("keep");
		disk.keep(file, second);
	}

	@Override
	public void syncFolder(Path folder) throws IOException {
		step("sync folder");
		disk.syncFolder(folder);
	}
}
