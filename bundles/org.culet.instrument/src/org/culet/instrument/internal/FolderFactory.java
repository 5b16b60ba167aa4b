package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** {@code folder:///PATH}: a folder into which another program saves files. */
public final class FolderFactory implements TransportFactory {

	@Override
	public Set<String> schemes() {
		return Set.of("folder");
	}

	@Override
	public Optional<String> problem(URI address) {
		try {
			return address.getHost() == null && address.getPath() != null && path(address).isAbsolute() ? Optional.empty()
					: Optional.of(address + " is not of the form folder:///PATH");
		} catch (IllegalArgumentException e) {
			return Optional.of(address + " is no path: " + e.getMessage());
		}
	}

	private static Path path(URI address) throws InvalidPathException {
		return Path.of(URI.create("file://" + address.getRawPath()));
	}

	@Override
	public String carrier(URI address) {
		return address.toString();
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException {
		return new FolderTransport(path(address), deadline);
	}
}
