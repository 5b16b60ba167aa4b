package org.culet.rig.simulator.internal.link;

import com.sun.jna.Library;

/** The calls of the C library that a pseudo-terminal takes. */
interface Posix extends Library {

	/** Linux: read and write, not as the controlling terminal. */
	int O_RDWR_NOCTTY = 0x102;
	/** Linux: set the attributes at once. */
	int TCSANOW = 0;
	/** More than any termios structure takes, bytes. */
	int TERMIOS_BYTES = 256;

	int posix_openpt(int flags);

	int grantpt(int fd);

	int unlockpt(int fd);

	int ptsname_r(int fd, byte[] name, long size);

	int open(String path, int flags);

	int close(int fd);

	long read(int fd, byte[] bytes, long size);

	long write(int fd, byte[] bytes, long size);

	int poll(byte[] pollfd, long count, int timeoutMs);

	int tcgetattr(int fd, byte[] termios);

	int tcsetattr(int fd, int when, byte[] termios);

	void cfmakeraw(byte[] termios);
}
