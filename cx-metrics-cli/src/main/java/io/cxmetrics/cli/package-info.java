/**
 * The command line: {@link io.cxmetrics.cli.Main} starts it, and {@code CxMetrics} hangs together
 * the commands, each of which is a package with what it needs. It computes nothing itself, and is
 * an application: what is public in these packages is so for each other, and no library API.
 */
@NullMarked
package io.cxmetrics.cli;

import org.jspecify.annotations.NullMarked;
