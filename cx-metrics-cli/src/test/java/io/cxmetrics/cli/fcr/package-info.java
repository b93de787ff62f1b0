/** Tests of {@code fcr}. */
@NullMarked
package io.cxmetrics.cli.fcr;

import org.jspecify.annotations.NullMarked;
