/** Tests of {@code response}. */
@NullMarked
package io.cxmetrics.cli.response;

import org.jspecify.annotations.NullMarked;
