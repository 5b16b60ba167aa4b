package org.culet.extension.internal;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.culet.extension.Trust;
import org.eclipse.equinox.p2.core.UIServices;

/** What p2 asks while it installs, handed to whoever decides here. */
public final class Prompt extends UIServices {

	private final Trust trust;

	/** Asks this. */
	public Prompt(Trust trust) {
		this.trust = trust;
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] chains, String[] unsigned) {
		return getTrustInfo(chains, List.of(), unsigned);
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] chains, Collection<PGPPublicKey> keys, String[] unsigned) {
		List<String> signers = new ArrayList<>();
		List<Certificate> certificates = new ArrayList<>();
		for (Certificate[] chain : chains == null ? new Certificate[0][] : chains) {
			if (chain.length > 0) {
				certificates.add(chain[0]);
				signers.add(chain[0] instanceof X509Certificate x ? x.getSubjectX500Principal().getName() : chain[0].getType());
			}
		}
		Collection<PGPPublicKey> known = keys == null ? List.of() : keys;
		known.forEach(key -> signers.add("PGP key " + Long.toHexString(key.getKeyID())));
		boolean accepted = trust.accept(signers, unsigned == null ? List.of() : List.of(unsigned));
		return new TrustInfo(accepted ? certificates : List.of(), accepted ? known : List.of(), false, accepted);
	}
}
