package org.culet.model.store;

import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files on the machine's own file systems.
 */
public final class DiskFiles implements FileOperations {
	@Override
	public OutputStream create(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		return new SyncedStream(channel);
	}

	@Override
	public byte[] read(Path file, long limit) throws IOException {
		long size = Files.size(file);
		if (size > limit) {
			throw new IOException("The file has " + size + " bytes; at most " + limit + " are read");
		}
		return Files.readAllBytes(file);
	}

	@Override
	public void replace(Path source, Path target) throws IOException {
		Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public void keep(Path file, Path second) throws IOException {
		try {
			Files.createLink(second, file);
		} catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
			copy(file, second, e);
		}
	}

	/** FAT, some network shares and some systems have no hard links. */
	private void copy(Path file, Path second, Exception noLink) throws IOException {
		try (OutputStream out = create(second)) {
			Files.copy(file, out);
		} catch (IOException e) {
			e.addSuppressed(noLink);
			throw e;
		}
	}

	@Override
	public void syncFolder(Path folder) throws IOException {
		if (File.separatorChar == '\\') {
			// Windows opens no folder for that, and brings names to disk by itself
			return;
		}
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static final class SyncedStream extends FilterOutputStream {
		private final FileChannel channel;
		private boolean closed;

		SyncedStream(FileChannel channel) {
			super(Channels.newOutputStream(channel));
			this.channel = channel;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			if (closed) {
				return;
			}
			closed = true;
			try (channel) {
				channel.force(true);
			}
		}
	}
}
