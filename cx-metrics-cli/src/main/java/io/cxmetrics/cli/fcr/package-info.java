/** The command {@code fcr}: first-contact resolution. */
@NullMarked
package io.cxmetrics.cli.fcr;

import org.jspecify.annotations.NullMarked;
