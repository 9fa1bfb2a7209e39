# Makes statistics.json: what R says to the questions of statistics.test.ts. Base R is enough (Debian: r-base-core).
#   Rscript tests/peers/statistics.R > tests/peers/statistics.json

number <- function(x) ifelse(is.na(x), "null", ifelse(is.infinite(x), ifelse(x > 0, "1e999", "-1e999"), sprintf("%.17g", x)))
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
object <- function(...) { parts <- c(...); paste0("{", paste0('"', names(parts), '":', parts, collapse = ","), "}") }
array <- function(items) paste0("[\n  ", paste(items, collapse = ",\n  "), "\n ]")

set.seed(20261122)

xs <- c(-37, -20, -8.5, -5, -4 * sqrt(2), -3, -1, -0.46875 * sqrt(2), -0.3, -1e-9, 0, 0.2, 0.67, 1.96, 3.3, 5.7, 9)
normal <- array(sapply(xs, function(x) object(x = number(x), is = number(pnorm(x)))))

gs <- c(1e-5, 0.1, 0.49, 0.5, 1, 1.5, 2, 3.7, 10, 60.5, 182.5, 1825)
gamma <- array(sapply(gs, function(x) object(x = number(x), is = number(lgamma(x)))))

beta_cases <- rbind(expand.grid(x = c(0, 1e-6, 0.1, 0.5, 0.9, 0.999999, 1), a = c(0.5, 1, 2, 40), b = c(0.5, 3, 90)),
                    data.frame(x = c(0.02, 0.98), a = c(1800, 0.5), b = c(0.5, 1800)))
beta <- array(apply(beta_cases, 1, function(r) object(x = number(r[["x"]]), a = number(r[["a"]]), b = number(r[["b"]]),
                                                      is = number(pbeta(r[["x"]], r[["a"]], r[["b"]])))))

t_cases <- expand.grid(t = c(-8, -2.1, -0.4, 0, 0.001, 1, 1.96, 4.5, 30), freedom = c(1, 2, 7.5, 30, 355, 3600))
student <- array(apply(t_cases, 1, function(r) object(t = number(r[["t"]]), freedom = number(r[["freedom"]]),
                                                      is = number(2 * pt(-abs(r[["t"]]), r[["freedom"]])))))

many <- array(lapply(list(c(0.01), c(0.04, 0.001, 0.03, 0.2, 0.04, 1), runif(75)^3), function(p)
  object(p = list_of(p), is = list_of(p.adjust(p, "BH")))))

pairs <- array(lapply(list(30, 5, 200), function(n) {
  a <- rnorm(n, 100, 3); b <- 0.3 * a + rnorm(n)
  object(a = list_of(a), b = list_of(b), is = number(cor(a, b)))
}))

# The last two columns of the second are nearly the same; the third is badly scaled.
regressions <- array(lapply(1:3, function(i) {
  n <- c(20, 60, 400)[i]
  x <- rnorm(n); z <- rbinom(n, 1, 0.2); w <- if (i == 2) x + 1e-4 * rnorm(n) else 1e6 + 1e3 * runif(n)
  y <- 3 + 0.5 * x - z + rnorm(n)
  fit <- lm(y ~ x + z + w)
  object(columns = paste0("[", list_of(rep(1, n)), ",", list_of(x), ",", list_of(z), ",", list_of(w), "]"), outcome = list_of(y),
         coefficients = list_of(unname(coef(fit))), standardErrors = list_of(unname(coef(summary(fit))[, 2])),
         residuals = list_of(unname(resid(fit))), logDeterminant = number(2 * sum(log(abs(diag(qr.R(qr(model.matrix(fit)))))))), freedom = number(fit$df.residual))
}))

# Log marginal likelihoods of whole models, from the covariance of all days at once instead of row by row: persistence
# over gaps, effects that fade, mean and trend left free, small weekday effects, and effects of chosen columns.
days <- 90
factor_a <- rbinom(days, 1, 0.3); factor_b <- sample(0:4, days, TRUE)
outcome <- round(4 + 1.2 * factor_a + 0.5 * c(0, factor_b[-days]) + as.numeric(arima.sim(list(ar = 0.4), days)))
rated <- sort(sample(days, 64)); rated[1] <- 3
outcome[-rated] <- NA; factor_a[-c(1, 2, rated)] <- NA; factor_b[-c(1, 2, rated)] <- NA
rows <- which(!is.na(outcome)); y <- outcome[rows]; m <- length(y)
# Day 1 is Monday 5 January 2026.
weekday <- (seq_len(days) - 1) %% 7
time <- 2 * (rows - rows[1]) / (rows[m] - rows[1]) - 1
free <- cbind(1, time); small <- sapply(1:6, function(k) as.numeric(weekday[rows] == k))
column <- function(x, lag) {
  lagged <- c(rep(NA, lag), x)[seq_len(days)]
  known <- lagged[rows]; centre <- mean(known, na.rm = TRUE)
  centred <- ifelse(is.na(lagged), 0, lagged - centre)
  centred / sqrt(mean(resid(lm(centred[rows] ~ cbind(free[, 2], small)))^2))
}
log_likelihood <- function(chosen, phi, lingers, size, nuisance_size) {
  all_columns <- sapply(chosen, function(one) {
    values <- column(if (one[1] == 1) factor_a else factor_b, one[2])
    if (lingers) values <- as.numeric(stats::filter(values, phi, method = "recursive"))
    values[rows]
  })
  covariance <- phi^abs(outer(rows, rows, "-")) + nuisance_size^2 * small %*% t(small)
  if (length(chosen) > 0) covariance <- covariance + size^2 * all_columns %*% t(all_columns)
  inverse <- solve(covariance)
  middle <- t(free) %*% inverse %*% free
  projection <- inverse - inverse %*% free %*% solve(middle) %*% t(free) %*% inverse
  -0.5 * determinant(covariance)$modulus - 0.5 * determinant(middle)$modulus - (m - 2) / 2 * log(as.numeric(t(y) %*% projection %*% y))
}
models <- list(list(chosen = list(), phi = 0.3, lingers = FALSE), list(chosen = list(c(1, 0)), phi = 0, lingers = FALSE),
               list(chosen = list(c(1, 0), c(2, 1)), phi = 0.45, lingers = FALSE),
               list(chosen = list(c(1, 2), c(2, 1), c(1, 0)), phi = 0.75, lingers = TRUE))
likelihoods <- object(outcome = list_of(outcome), a = list_of(factor_a), b = list_of(factor_b), models = array(lapply(models, function(one) {
  chosen <- if (length(one$chosen) == 0) "[]" else paste0("[", paste(sapply(one$chosen, list_of), collapse = ","), "]")
  object(chosen = chosen, persistence = number(one$phi), lingers = tolower(one$lingers), size = "0.35", nuisanceSize = "0.25",
         is = number(log_likelihood(one$chosen, one$phi, one$lingers, 0.35, 0.25)))
})))

# Regressions whose errors persist over gaps, by the covariance of all rows at once instead of row by row.
set.seed(20261123)
persistents <- array(lapply(1:4, function(i) {
  n <- c(12, 45, 70, 300)[i]; phi <- c(0, 0.3, 0.6, 0.95)[i]
  times <- sort(sample(0:(n * 2), n)); x <- rbinom(n, 1, 0.5); w <- rnorm(n)
  y <- 4 + 0.01 * times - 0.5 * x + as.numeric(t(chol(0.9^abs(outer(times, times, "-")))) %*% rnorm(n))
  design <- model.matrix(~ times + x + w); v <- phi^abs(outer(times, times, "-")); middle <- t(design) %*% solve(v, design)
  fitted <- solve(middle, t(design) %*% solve(v, y)); rest <- y - design %*% fitted; squares <- as.numeric(t(rest) %*% solve(v, rest))
  log_likelihood <- -0.5 * determinant(v)$modulus - 0.5 * determinant(middle)$modulus - (n - 4) / 2 * log(squares)
  object(times = list_of(times), columns = paste0("[", list_of(rep(1, n)), ",", list_of(times), ",", list_of(x), ",", list_of(w), "]"),
         outcome = list_of(y), persistence = number(phi), coefficients = list_of(as.numeric(fitted)),
         standardErrors = list_of(unname(sqrt(diag(solve(middle)) * squares / (n - 4)))), spread = number(sqrt(squares / (n - 4))), logLikelihood = number(log_likelihood))
}))

# A self-test of seven pairs of two days with gaps: all 128 orders, and the size of each that the test would just reject.
pairs_n <- 7; phi <- 0.4
real <- c(1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0)
times <- (0:27)[-c(3, 10, 11, 20)]; block <- times %/% 2 + 1
y <- round(5 - 1.2 * real[block] + as.numeric(arima.sim(list(ar = 0.4), 28))[times + 1])
root <- solve(t(chol(phi^abs(outer(times, times, "-")))))
free <- root %*% cbind(1, times); hat <- diag(length(times)) - free %*% solve(crossprod(free), t(free))
freed <- function(x) as.numeric(hat %*% root %*% x)
orders <- as.matrix(expand.grid(rep(list(0:1), pairs_n)))
states <- apply(orders, 1, function(o) as.numeric(rbind(o, 1 - o))[block])
statistic <- function(state, size) { z <- freed(state); abs(sum(z * freed(y - size * real[block]))) / sqrt(sum(z^2)) }
chance <- function(size) { observed <- statistic(real[block], size); mean(apply(states, 2, statistic, size) >= observed - 1e-9) }
estimate <- sum(freed(real[block]) * freed(y)) / sum(freed(real[block])^2)
# By halving, from the estimate (chance 1) outwards to where the chance falls to the level.
edge <- function(level, far) { near <- estimate; for (i in 1:60) { middle <- (near + far) / 2; if (chance(middle) > level) near <- middle else far <- middle }; near }
orders_test <- object(times = list_of(times), block = list_of(block - 1), outcome = list_of(y), order = list_of(real), persistence = number(phi),
                      points = number(estimate), p = number(chance(0)), low95 = number(edge(0.05, estimate - 20)), high95 = number(edge(0.05, estimate + 20)),
                      low80 = number(edge(0.2, estimate - 20)), high80 = number(edge(0.2, estimate + 20)))

cumulative <- array(apply(t_cases, 1, function(r) object(t = number(r[["t"]]), freedom = number(r[["freedom"]]), is = number(pt(r[["t"]], r[["freedom"]])))))

cat(object(normalCdf = normal, logGamma = gamma, incompleteBeta = beta, twoSidedT = student, adjustForMany = many,
           correlation = pairs, leastSquares = regressions, studentCdf = cumulative, persistentRegression = persistents, orders = orders_test,
           logLikelihood = likelihoods), "\n", sep = "")
