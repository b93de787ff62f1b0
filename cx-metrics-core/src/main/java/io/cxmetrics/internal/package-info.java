/**
 * Argument checks and distribution quantiles shared by the other packages. Not API: everything here
 * may change in any release. The only package that uses Commons Math.
 */
@NullMarked
package io.cxmetrics.internal;

import org.jspecify.annotations.NullMarked;
