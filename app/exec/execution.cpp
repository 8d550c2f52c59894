#include "exec/execution.h"
