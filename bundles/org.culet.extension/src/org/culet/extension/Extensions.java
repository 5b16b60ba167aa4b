package org.culet.extension;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.culet.extension.internal.Prompt;
import org.culet.extension.internal.Repositories;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.internal.p2.garbagecollector.GarbageCollector;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The extensions of this product. Long work: not for the user-interface thread. */
public final class Extensions {

	/** What every product has: it is no extension. */
	private static final Set<String> PRODUCT = Set.of("org.culet.product", "org.culet.feature.feature.group");

	private final IProvisioningAgent agent;
	private final ProvisioningSession session;
	private final Path folder;

	private Extensions(IProvisioningAgent agent, Path folder) {
		this.agent = agent;
		this.session = new ProvisioningSession(agent);
		this.folder = folder;
	}

	/**
	 * The extensions of the running product.
	 *
	 * @return the extensions
	 * @throws ExtensionException if this is no product that p2 has installed
	 */
	public static Extensions ofThisProduct() throws ExtensionException {
		BundleContext context = FrameworkUtil.getBundle(Extensions.class).getBundleContext();
		ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
		IProvisioningAgent agent = reference == null ? null : context.getService(reference);
		if (agent == null || Platform.getInstallLocation() == null) {
			throw new ExtensionException("this program was not installed by p2: it takes no extensions");
		}
		Path folder = new File(Platform.getInstallLocation().getURL().getPath()).toPath();
		Extensions extensions = new Extensions(agent, folder);
		extensions.profile();
		return extensions;
	}

	/**
	 * What has been installed beside the product itself, by unit.
	 *
	 * @return the extensions
	 * @throws ExtensionException if p2 does not know this product
	 */
	public List<Extension> installed() throws ExtensionException {
		List<Extension> extensions = new ArrayList<>();
		for (IInstallableUnit unit : roots()) {
			extensions.add(described(unit));
		}
		extensions.sort(Comparator.comparing(Extension::unit));
		return List.copyOf(extensions);
	}

	/**
	 * What a repository offers, but for what it categorises with.
	 *
	 * @param repository a p2 repository: file or http
	 * @param progress tells how far it is, and stops it
	 * @return ids of features, sorted, as {@link #prepare} takes them
	 * @throws ExtensionException if there is no repository
	 */
	public List<String> offered(URI repository, IProgressMonitor progress) throws ExtensionException {
		return new Repositories(agent, repository).groups(progress).stream().filter(id -> id.endsWith(Repositories.FEATURE)).map(Repositories::plain).toList();
	}

	/**
	 * The bundles and features that would go with an extension.
	 *
	 * @param unit its id
	 * @param progress tells how far it is, and stops it
	 * @return their ids
	 * @throws ExtensionException if it is not installed, cannot be removed, or the product is read-only
	 */
	public Set<String> leaving(String unit, IProgressMonitor progress) throws ExtensionException {
		Set<String> ids = new TreeSet<>();
		removal(unit, progress).getProvisioningPlan().getRemovals().query(QueryUtil.ALL_UNITS, progress).forEach(gone -> ids.add(gone.getId()));
		return ids;
	}

	/**
	 * Finds out what an installation would bring.
	 *
	 * @param repository a p2 repository: file or http
	 * @param unit id of a feature or bundle there
	 * @param progress tells how far it is, and stops it
	 * @return the plan
	 * @throws ExtensionException if there is no such unit, it does not fit this product, or the product is read-only
	 */
	public Installation prepare(URI repository, String unit, IProgressMonitor progress) throws ExtensionException {
		requireWritable(folder);
		Repositories repositories = new Repositories(agent, repository);
		IInstallableUnit found = repositories.unit(List.of(unit, unit + Repositories.FEATURE), progress);
		if (roots().stream().anyMatch(root -> root.getId().equals(found.getId()) && root.getVersion().equals(found.getVersion()))) {
			throw new ExtensionException(Repositories.plain(found.getId()) + " " + found.getVersion() + " is installed already");
		}
		InstallOperation operation = new InstallOperation(session, List.of(found));
		operation.setProvisioningContext(repositories.context());
		resolve(operation, unit + " cannot be installed", progress);
		List<PlannedBundle> bundles = repositories
				.bundles(operation.getProvisioningPlan().getAdditions().query(QueryUtil.ALL_UNITS, progress), progress);
		return new Installation(described(found), bundles, operation);
	}

	/**
	 * Installs. What has come is in force at once; what was running already goes on as it is until the next start.
	 *
	 * @param installation the plan
	 * @param trust decides once the files are here
	 * @param progress tells how far it is, and stops it
	 * @throws ExtensionException if it did not succeed; nothing is changed then
	 */
	public void install(Installation installation, Trust trust, IProgressMonitor progress) throws ExtensionException {
		Prompt prompt = new Prompt(trust);
		agent.registerService(UIServices.SERVICE_NAME, prompt);
		try {
			perform(installation.operation(), installation.extension().unit() + " was not installed", progress);
		} finally {
			agent.unregisterService(UIServices.SERVICE_NAME, prompt);
		}
		applyNow();
	}

	/**
	 * Removes an extension, from the running program and from the disk.
	 *
	 * @param unit its id
	 * @param progress tells how far it is, and stops it
	 * @throws ExtensionException if it is not installed, or the product is read-only
	 */
	public void remove(String unit, IProgressMonitor progress) throws ExtensionException {
		perform(removal(unit, progress), unit + " was not removed", progress);
		applyNow();
		GarbageCollector collector = (GarbageCollector) agent.getService(GarbageCollector.SERVICE_NAME);
		if (collector != null) {
			collector.runGC(profile());
		}
	}

	private UninstallOperation removal(String unit, IProgressMonitor progress) throws ExtensionException {
		IInstallableUnit found = null;
		for (IInstallableUnit root : roots()) {
			if (root.getId().equals(unit) || root.getId().equals(unit + Repositories.FEATURE)) {
				found = root;
			}
		}
		if (found == null) {
			throw new ExtensionException("there is no extension '" + unit + "'");
		}
		requireWritable(folder);
		UninstallOperation operation = new UninstallOperation(session, List.of(found));
		// nothing is fetched to remove something
		ProvisioningContext nowhere = new ProvisioningContext(agent);
		nowhere.setMetadataRepositories();
		nowhere.setArtifactRepositories();
		operation.setProvisioningContext(nowhere);
		resolve(operation, unit + " cannot be removed", progress);
		return operation;
	}

	/** Lets the running framework have the bundles that are installed now. */
	private static void applyNow() throws ExtensionException {
		BundleContext context = FrameworkUtil.getBundle(Extensions.class).getBundleContext();
		ServiceReference<Configurator> reference = context.getServiceReference(Configurator.class);
		if (reference == null) {
			return;
		}
		try {
			context.getService(reference).applyConfiguration();
		} catch (IOException e) {
			throw new ExtensionException("done, but it takes a restart to see it: " + e.getMessage(), e);
		} finally {
			context.ungetService(reference);
		}
	}

	/**
	 * Checks that a product may be changed.
	 *
	 * @param product its folder
	 * @throws ExtensionException naming the folder and who may
	 */
	static void requireWritable(Path product) throws ExtensionException {
		for (String part : List.of("", "plugins", "features", "configuration", "p2")) {
			Path inside = product.resolve(part);
			if (Files.exists(inside) && !Files.isWritable(inside)) {
				throw new ExtensionException("the installation in " + product + " is read-only for "
						+ System.getProperty("user.name") + ": extensions are installed by whoever installed Culet");
			}
		}
	}

	private IProfile profile() throws ExtensionException {
		IProfileRegistry registry = agent.getService(IProfileRegistry.class);
		IProfile profile = registry == null ? null : registry.getProfile(IProfileRegistry.SELF);
		if (profile == null) {
			throw new ExtensionException("p2 does not know this product: it takes no extensions");
		}
		return profile;
	}

	private List<IInstallableUnit> roots() throws ExtensionException {
		List<IInstallableUnit> roots = new ArrayList<>();
		for (IInstallableUnit unit : profile().query(new UserVisibleRootQuery(), new NullProgressMonitor())) {
			if (!PRODUCT.contains(unit.getId())) {
				roots.add(unit);
			}
		}
		return roots;
	}

	private static Extension described(IInstallableUnit unit) {
		String id = unit.getId();
		return new Extension(Repositories.plain(id), unit.getVersion().toString(), text(unit, IInstallableUnit.PROP_NAME, id), text(unit, IInstallableUnit.PROP_PROVIDER, ""));
	}

	private static String text(IInstallableUnit unit, String property, String otherwise) {
		String text = unit.getProperty(property, null);
		return text == null ? otherwise : text;
	}

	private static void resolve(ProfileChangeOperation operation, String what, IProgressMonitor progress) throws ExtensionException {
		IStatus status = operation.resolveModal(progress);
		if (status.getSeverity() == IStatus.CANCEL) {
			throw new ExtensionException(what + ": stopped");
		}
		if (operation.getProvisioningPlan() == null || status.getSeverity() == IStatus.ERROR) {
			String details = operation.getResolutionDetails();
			throw new ExtensionException(what + ": " + (details == null || details.isBlank() ? status.getMessage() : details));
		}
	}

	private static void perform(ProfileChangeOperation operation, String what, IProgressMonitor progress) throws ExtensionException {
		ProvisioningJob job = operation.getProvisioningJob(progress);
		if (job == null) {
			throw new ExtensionException(what + ": " + operation.getResolutionDetails());
		}
		IStatus status = job.runModal(progress);
		if (status.getSeverity() == IStatus.CANCEL) {
			throw new ExtensionException(what + ": it was not accepted");
		}
		if (!status.isOK()) {
			throw new ExtensionException(what + ": " + Repositories.sentence(status), status.getException());
		}
	}
}
