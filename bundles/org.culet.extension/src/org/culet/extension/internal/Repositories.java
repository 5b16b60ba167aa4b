package org.culet.extension.internal;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.culet.extension.ExtensionException;
import org.culet.extension.PlannedBundle;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryResult;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** One p2 repository, its metadata and its files. */
public final class Repositories {

	/** What features are called in a repository. */
	public static final String FEATURE = ".feature.group";

	private static final String SHA256 = "download.checksum.sha-256";

	private final IProvisioningAgent agent;
	private final URI location;

	/** The repository at a place. */
	public Repositories(IProvisioningAgent agent, URI location) {
		this.agent = agent;
		this.location = location;
	}

	/** Only this repository: an extension does not bring in others. */
	public ProvisioningContext context() {
		ProvisioningContext context = new ProvisioningContext(agent);
		context.setMetadataRepositories(location);
		context.setArtifactRepositories(location);
		return context;
	}

	/**
	 * The newest unit with one of some ids.
	 *
	 * @throws ExtensionException if the repository cannot be read or has none
	 */
	public IInstallableUnit unit(List<String> ids, IProgressMonitor progress) throws ExtensionException {
		IMetadataRepository repository = fresh(progress);
		for (String id : ids) {
			IQueryResult<IInstallableUnit> found = repository.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(id)), progress);
			if (!found.isEmpty()) {
				return found.iterator().next();
			}
		}
		List<String> groups = groups(repository, progress);
		throw new ExtensionException("the repository at " + location + " has no unit '" + ids.getFirst() + "'; it has "
				+ (groups.isEmpty() ? "no features" : groups.stream().map(Repositories::plain).collect(Collectors.joining(", "))));
	}

	/** The id of a feature as people know it; any other id as it is. */
	public static String plain(String id) {
		return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
	}

	/**
	 * The ids of what can be installed as a whole, sorted.
	 *
	 * @throws ExtensionException if the repository cannot be read
	 */
	public List<String> groups(IProgressMonitor progress) throws ExtensionException {
		return groups(fresh(progress), progress);
	}

	private static List<String> groups(IMetadataRepository repository, IProgressMonitor progress) {
		Set<String> groups = new TreeSet<>();
		repository.query(QueryUtil.createIUGroupQuery(), progress).forEach(group -> groups.add(group.getId()));
		return List.copyOf(groups);
	}

	private IMetadataRepository fresh(IProgressMonitor progress) throws ExtensionException {
		try {
			// what was known before is asked for again: an author who builds anew means the new state
			for (IRepositoryManager<?> manager : List.of(metadata(), files())) {
				if (manager.contains(location)) {
					manager.refreshRepository(location, progress);
				}
			}
			return metadata().loadRepository(location, progress);
		} catch (ProvisionException e) {
			throw new ExtensionException("no p2 repository at " + location + ": " + sentence(e.getStatus()), e);
		}
	}

	/** The files of some units, by id, with the checksums that the repository states. */
	public List<PlannedBundle> bundles(IQueryResult<IInstallableUnit> units, IProgressMonitor progress) throws ExtensionException {
		try {
			IArtifactRepository artifacts = files().loadRepository(location, progress);
			Map<IArtifactKey, PlannedBundle> bundles = new TreeMap<>(Comparator.comparing(IArtifactKey::toExternalForm));
			for (IInstallableUnit unit : units) {
				Collection<IArtifactKey> keys = unit.getArtifacts();
				for (IArtifactKey key : keys) {
					bundles.put(key, new PlannedBundle(key.getId(), key.getVersion().toString(), checksum(artifacts, key)));
				}
			}
			return List.copyOf(bundles.values());
		} catch (ProvisionException e) {
			throw new ExtensionException("the repository at " + location + " has no files: " + sentence(e.getStatus()), e);
		}
	}

	private IMetadataRepositoryManager metadata() {
		return agent.getService(IMetadataRepositoryManager.class);
	}

	private IArtifactRepositoryManager files() {
		return agent.getService(IArtifactRepositoryManager.class);
	}

	private static Optional<String> checksum(IArtifactRepository artifacts, IArtifactKey key) {
		for (IArtifactDescriptor descriptor : artifacts.getArtifactDescriptors(key)) {
			String checksum = descriptor.getProperty(SHA256);
			if (checksum != null) {
				return Optional.of(checksum);
			}
		}
		return Optional.empty();
	}

	/** What a status says, with what is below it, in one line. */
	public static String sentence(IStatus status) {
		StringBuilder text = new StringBuilder(status.getMessage() == null ? "" : status.getMessage());
		for (IStatus child : status.getChildren()) {
			text.append(text.isEmpty() ? "" : " ").append(sentence(child));
		}
		return text.toString().replaceAll("\\s*\\R\\s*", " ");
	}
}
